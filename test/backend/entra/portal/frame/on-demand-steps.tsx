import type { OnDemandResult } from '../shared/directory.ts';

const steps = [
  'Import user',
  'Determine if user is in scope',
  'Match user between source and target system',
  'Perform action',
];

/** The four steps of one provisioning; the last one carries the outcome. */
export function OnDemandSteps({ result }: { readonly result: OnDemandResult }) {
  const last = steps.length - 1;
  const outcome = result.action === 'None' ? result.message : `${result.action}: ${result.message}`;
  return (
    <table className="on-demand-steps" aria-label="Provisioning result">
      <thead>
        <tr>
          <th>Step</th>
          <th>Status</th>
          <th>Details</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          <tr key={step}>
            <td>
              {at + 1}. {step}
            </td>
            <td>{at < last || result.ok ? 'Success' : 'Failed'}</td>
            <td>{at === last ? outcome : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
