import type { SessionView } from '../dashboard-api.ts';
import { descriptions } from './descriptions.ts';
import { useKit } from './kit/kit.ts';
import { Late } from './late.tsx';
import { navigate } from './navigation.ts';
import { usePageVariant } from './page-variant.tsx';
import { Security } from './security.tsx';

export function Profile({ path, session }: { readonly path: string; readonly session: SessionView }) {
  const { Heading, Panel, Row, Tabs } = useKit();
  const { pages } = descriptions[usePageVariant().variant.path];
  const general = pages.path;
  const security = `${pages.path}/security`;
  const planAndBilling = `${pages.path}/plan_billing`;
  const tab = path === security || path === planAndBilling ? path : general;
  return (
    <>
      <Heading>{pages.title}</Heading>
      <Tabs
        label={pages.title}
        value={tab}
        onChange={navigate}
        tabs={[
          { label: 'General', path: general },
          { label: 'Security', path: security },
          { label: 'Plan & Billing', path: planAndBilling },
        ]}
      />
      <Late key={tab} rows={5}>
        {tab === security && <Security session={session} />}
        {tab === planAndBilling && (
          <Panel title="Plan & Billing">
            <Row title="Plan" text={session.plan}>
              {null}
            </Row>
          </Panel>
        )}
        {tab === general && (
          <Panel title="My Info">
            {(['name', 'email', 'role', 'company'] as const).map((fact) => (
              <Row key={fact} title={session[fact]} text={fact.charAt(0).toUpperCase() + fact.slice(1)}>
                {null}
              </Row>
            ))}
          </Panel>
        )}
      </Late>
    </>
  );
}
