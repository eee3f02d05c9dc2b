import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useState } from 'react';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { useProvisioning } from './use-provisioning.ts';

/** What Provisioning shows before anything was set up. */
export function ProvisioningGetStarted() {
  const { opened, random, say, tell, variant } = useFrame();
  const { view } = useProvisioning();
  // Both beginnings of the newer page are published; which one a company sees is not known.
  const [newest] = useState(() => variant.provisioning === 'new-provisioning' && random() < 0.5);
  const begin = () => tell({ kind: 'go-to-item', item: 'ProvisioningManagement' });
  const button = variant.provisioning === 'new-provisioning' ? 'Connect your application' : 'Get started';
  return (
    <BladeLayout
      commands={
        newest ? [{ key: 'new', text: say('New configuration'), iconProps: { iconName: 'Add' }, onClick: begin }] : []
      }
      loaded={view !== null}
    >
      <div className="landing">
        <h2>{say('Automate identity lifecycle management with Microsoft Entra')}</h2>
        <p>
          Automatically create, update, and delete accounts when users join, leave, and move within your organization.{' '}
          <Link>Learn more.</Link>
        </p>
        {!newest && (
          <PrimaryButton
            text={say(button)}
            onClick={begin}
            ariaDescription={`Set up provisioning to ${opened.applicationName}`}
          />
        )}
      </div>
    </BladeLayout>
  );
}
