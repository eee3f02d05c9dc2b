/** Everything written to a console while the browser runs: tabs, panel and service worker. */
import type { CDPSession, Target } from 'puppeteer';
import type { ConsoleLine } from '../outcome/find-token.ts';

/** Of one tab, panel or worker, from now on. */
export async function listenToConsole(session: CDPSession, target: Target, lines: ConsoleLine[]): Promise<void> {
  const of = () => `${target.type()} ${target.url().split('/').slice(0, 3).join('/')}`;
  session.on('Runtime.consoleAPICalled', ({ args }) => {
    const text = args.map((arg) => JSON.stringify(arg.value ?? arg.preview ?? arg.description ?? null)).join(' ');
    lines.push({ of: of(), text });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    lines.push({ of: of(), text: exceptionDetails.exception?.description ?? exceptionDetails.text });
  });
  session.on('Log.entryAdded', ({ entry }) => lines.push({ of: of(), text: entry.text }));
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}
