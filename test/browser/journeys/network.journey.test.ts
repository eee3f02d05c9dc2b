import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { startBackend } from '../../backend/server.ts';
import { record } from '../chromium/record.ts';
import { launchBrowser } from '../launch.ts';
import { until } from '../until.ts';

const metadata = 'https://login.microsoftonline.com/common/federationmetadata/2007-06/federationmetadata.xml';

/** Hosts that the extension has access to, one that it has not, and other ways out than a request. */
const elsewhere = [
  'https://portal.azure.com/',
  'https://app.fax.plus/',
  'https://sso.alohi.com/login',
  'https://scim.alohi.example/',
  'http://login.microsoftonline.com/',
  'https://login.microsoftonline.com.evil.example/',
  'https://evil.example/',
];

/**
 * The policy holds for whatever code might come to run in worker or panel; and what gets through is seen by the record
 * that whole journeys are judged by.
 */
it('lets neither worker nor panel speak to anybody but Microsoft’s login host', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'network-'));
  const backend = await startBackend({ scenario: 'migrate' });
  const { browser, openPanel, close } = await launchBrowser({
    executablePath: inject('executablePath'),
    extension: inject('extension'),
    port: backend.port,
    profile,
    headless: true,
  });
  try {
    const { traffic, contexts } = record(browser);
    const panel = await openPanel();
    const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    if (!worker) throw new Error('There is no worker.');
    await until(() => contexts.length === 2, { withinMs: 5_000 });

    const tried = async (urls: readonly string[], by: string) => {
      const outcomes: string[] = [];
      for (const url of urls) {
        const answer = await fetch(`${url}?${by}`).then(
          () => 'answered',
          () => 'refused',
        );
        outcomes.push(answer);
      }
      return outcomes;
    };
    const refused = elsewhere.map(() => 'refused');
    expect(await worker.evaluate(tried, [...elsewhere, metadata], 'worker')).toEqual([...refused, 'answered']);
    expect(await panel.evaluate(tried, [...elsewhere, metadata], 'panel')).toEqual([...refused, 'answered']);

    expect(await panel.evaluate(waysOut)).toEqual({
      socket: 'refused',
      image: 'refused',
      frame: 'refused',
      eval: 'refused',
    });

    const sent = ({ by, url }: { by: string; url: string }) => `${by} ${url}`;
    await until(() => traffic.some(({ url }) => url === `${metadata}?panel`), { withinMs: 5_000 });
    expect(traffic.map(sent)).toEqual(
      expect.arrayContaining([`service_worker ${metadata}?worker`, `page ${metadata}?panel`]),
    );
  } finally {
    await close();
    await backend.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Runs in the panel. Self-contained. */
async function waysOut() {
  const outcome = (begin: (done: () => void, failed: () => void) => void) =>
    new Promise<string>((resolve) => {
      begin(
        () => resolve('done'),
        () => resolve('refused'),
      );
    });
  const violated = new Promise<void>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (effectiveDirective === 'frame-src') resolve();
    });
  });
  return {
    socket: await outcome((done, failed) => {
      const socket = new WebSocket('wss://app.fax.plus/');
      socket.onopen = done;
      socket.onerror = failed;
    }),
    image: await outcome((done, failed) => {
      const image = new Image();
      image.onload = done;
      image.onerror = failed;
      image.src = 'https://app.fax.plus/favicon.ico';
    }),
    frame: await outcome((done, failed) => {
      const frame = document.createElement('iframe');
      void violated.then(failed);
      frame.onload = () => setTimeout(done, 500);
      frame.src = 'https://app.fax.plus/';
      document.body.append(frame);
    }),
    eval: await outcome((done, failed) => {
      try {
        new Function('')();
        done();
      } catch {
        failed();
      }
    }),
  };
}
