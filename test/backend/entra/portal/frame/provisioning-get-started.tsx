import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { useProvisioning } from './use-provisioning.ts';

/** What Provisioning shows before anything was set up. */
export function ProvisioningGetStarted() {
  const { opened, tell } = useFrame();
  const { view } = useProvisioning();
  return (
    <BladeLayout commands={[]} loaded={view !== null}>
      <div className="landing">
        <h2>Automate identity lifecycle management with Microsoft Entra</h2>
        <p>
          Automatically create, update, and delete accounts when users join, leave, and move within your organization.{' '}
          <Link>Learn more.</Link>
        </p>
        <PrimaryButton
          text="Get started"
          onClick={() => tell({ kind: 'go-to-item', item: 'ProvisioningManagement' })}
          ariaDescription={`Set up provisioning to ${opened.applicationName}`}
        />
      </div>
    </BladeLayout>
  );
}
