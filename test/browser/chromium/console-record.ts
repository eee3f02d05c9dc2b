/** Everything written to a console while the browser runs: tabs, panel and service worker. */
import type { Browser, Target } from 'puppeteer';
import type { ConsoleLine } from '../outcome/find-token.ts';

/** Listens from now on to every target there is and to every one that comes, until the browser closes. */
export function recordConsole(browser: Browser): readonly ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  const listen = (target: Target) => void listenTo(target, lines);
  browser.targets().forEach(listen);
  browser.on('targetcreated', listen);
  return lines;
}

async function listenTo(target: Target, lines: ConsoleLine[]): Promise<void> {
  if (!['page', 'service_worker'].includes(target.type())) return;
  const session = await target.createCDPSession().catch(() => null);
  if (!session) return;
  const of = () => `${target.type()} ${target.url().split('/').slice(0, 3).join('/')}`;
  session.on('Runtime.consoleAPICalled', ({ args }) => {
    const text = args.map((arg) => JSON.stringify(arg.value ?? arg.preview ?? arg.description ?? null)).join(' ');
    lines.push({ of: of(), text });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    lines.push({ of: of(), text: exceptionDetails.exception?.description ?? exceptionDetails.text });
  });
  session.on('Log.entryAdded', ({ entry }) => lines.push({ of: of(), text: entry.text }));
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]).catch(() => undefined);
}
