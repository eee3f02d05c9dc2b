/** The browser for a person: both portals open, the extension in it, and what one needs to know to begin. */
import type { Backend, ScenarioName } from '../backend/model.ts';
import { startBackend } from '../backend/server.ts';
import { ordinaryColleague, type Product } from './cast.ts';
import { launchBrowser } from './launch.ts';

export interface SitInOptions {
  readonly executablePath: string;
  readonly extension: string;
  readonly scenario: ScenarioName;
  readonly product: Product;
  readonly seed: number;
  readonly say: (sentence: string) => void;
  readonly signal: AbortSignal;
}

/** Stays until the browser is closed or the signal fires. */
export async function sitIn(options: SitInOptions): Promise<void> {
  const { executablePath, extension, scenario, product, seed, say, signal } = options;
  const backend = await startBackend({ scenario, seed });
  try {
    const { browser, close } = await launchBrowser({ executablePath, port: backend.port, extension, headless: false });
    const closed = new Promise<void>((resolve) => {
      browser.once('disconnected', resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const [first] = await browser.pages();
    await first?.goto('https://portal.azure.com/');
    const dashboard = await browser.newPage();
    await dashboard.goto(product === 'sign' ? 'https://app.sign.plus/' : 'https://app.fax.plus/');
    await first?.bringToFront();
    for (const line of await directions(backend)) say(line);
    await closed;
    if (browser.connected) await close();
  } finally {
    await backend.stop();
  }
}

async function directions(backend: Backend): Promise<readonly string[]> {
  const { company } = backend;
  const colleague = ordinaryColleague(company, await backend.outcome());
  const person = ({ displayName, userPrincipalName, mail, password }: typeof colleague) =>
    `  ${displayName}: ${userPrincipalName}${mail === userPrincipalName ? '' : ` (Fax.Plus: ${mail})`}, password ${password}`;
  return [
    '',
    `${company.name} is an example; nothing you do here leaves this computer.`,
    'Administrator, for Microsoft Entra and for Fax.Plus:',
    person(company.administrator),
    'An ordinary colleague, for the test sign-in:',
    person(colleague),
    'Click the icon of the SSO Migration Assistant (behind the puzzle piece) and follow the panel.',
    'Close the browser to end.',
  ];
}
