/**
 * Observes a watched sign-in: the request on its way to Entra, the response on its way to `https://sso.alohi.com/login`,
 * and whether Alohi refused it. Only a press on "Watch a test sign-in" makes it look at any of them; the assertion is
 * verified and forgotten, the proof stays.
 */
import { browser } from 'wxt/browser';
import { finding } from '../checks/catalogue.ts';
import { alohiSso } from '../checks/well-known.ts';
import type { MigrationContext } from '../migration/context.ts';
import { storedFindings } from '../migration/migration.ts';
import { judgeRequest, judgeSignIn } from './judge-sign-in.ts';
import type { Owner } from './owner.ts';

/** Must be called while the worker starts: a listener that is added later is not woken. */
export function watchSignIns(owner: Owner): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ url, tabId, requestBody }) => {
      const form = requestBody?.formData;
      const [response, request] = [fieldOf(form, 'SAMLResponse'), fieldOf(form, 'SAMLRequest')];
      void owner.enqueue(async () => {
        const context = owner.context;
        if (!context || context.migration.paused) return;
        if (context.migration.passwordSeen) await owner.record([{ type: 'password-void' }]);
        if (!isWatching(context)) return;
        if (!url.startsWith(alohiSso.replyUrl)) {
          await owner.record(await judgeRequest({ url, posted: request }, tabId, context));
          await owner.refresh();
          return;
        }
        if (response === undefined) return;
        const events = await judgeSignIn(response, tabId, context);
        // What this tab showed before the response says nothing of its acceptance.
        owner.pages.forgetTab(tabId);
        await owner.record(events);
        await owner.refresh();
      });
      return undefined;
    },
    { urls: [alohiSso.replyUrl, 'https://login.microsoftonline.com/*/saml2*'], types: ['main_frame'] },
    ['requestBody'],
  );
  // A service provider that lets somebody in sends the browser on; one that refuses answers here.
  browser.webRequest.onCompleted.addListener(
    ({ tabId, statusCode }) => {
      void owner.enqueue(async () => {
        const context = owner.context;
        if (statusCode < 400 || !context || !isWatching(context)) return;
        const awaited = context.migration.signIns.some((proof) => proof.tabId === tabId && proof.acceptedAt === null);
        if (!awaited) return;
        const findings = storedFindings([finding('sign-in-not-accepted', { received: `HTTP ${statusCode}` })]);
        await owner.record([{ type: 'sign-in-failed', tabId, findings, final: true }]);
        await owner.refresh();
      });
    },
    { urls: [alohiSso.replyUrl], types: ['main_frame'] },
  );
}

function isWatching({ migration: { watchingUntil }, now }: MigrationContext): boolean {
  return watchingUntil !== null && now.toISOString() < watchingUntil;
}

function fieldOf(form: Record<string, unknown> | undefined, name: string): string | undefined {
  const values = form?.[name];
  const first: unknown = Array.isArray(values) ? values[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}
