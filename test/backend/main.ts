/** The mock world by hand: `npm run backend -- [--scenario migrate] [--variant de+path-b] [--seed 1] [--port 8443] [--slowness 400]`. */

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hosts } from './model.ts';
import { startBackend } from './server.ts';
import { variantName, variantNamed } from './variant.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'migrate' },
    variant: { type: 'string', default: 'usual' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '8443' },
    slowness: { type: 'string', default: '400' },
  },
});
const options = z
  .object({
    scenario: z.enum(['migrate', 'half-done', 'setup']),
    variant: z.string().transform(variantNamed),
    seed: z.coerce.number().int(),
    port: z.coerce.number().int().min(0).max(65535),
    slowness: z.coerce.number().min(0),
  })
  .parse(values);

const backend = await startBackend(options);
const { administrator, people, tenantId } = backend.company;
const [, colleague] = people;
const rules = Object.values(hosts)
  .map((host) => `MAP ${host}:443 127.0.0.1:${backend.port}`)
  .join(', ');
const person = (title: string, { userPrincipalName, mail, password }: typeof administrator) =>
  `${title}: ${userPrincipalName} (mail ${mail})  password ${password}`;

console.log(
  [
    `Scenario ${options.scenario}, variant ${variantName(options.variant)}, seed ${options.seed}, tenant ${tenantId}, port ${backend.port}`,
    '',
    ...Object.values(hosts)
      .filter((host) => host !== hosts.control)
      .map((host) => `  https://${host}/`),
    '',
    `Control page, with what happens and the faults: https://${hosts.control}/`,
    '',
    person('Administrator', administrator),
    ...(colleague ? [person('Colleague', colleague)] : []),
    '',
    'Open them in a browser of its own profile:',
    `  chromium --user-data-dir=/tmp/practice --ignore-certificate-errors --host-resolver-rules="${rules}" https://${hosts.azurePortal}/`,
  ].join('\n'),
);

process.once('SIGINT', () => {
  void backend.stop();
});
