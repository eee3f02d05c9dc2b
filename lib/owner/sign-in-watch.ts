/**
 * Observes the SAML response on its way to `https://sso.alohi.com/login`. Only a press on "Watch a test sign-in"
 * makes it look at a body; the assertion is verified and forgotten, the proof stays.
 */
import { browser } from 'wxt/browser';
import { alohiSso } from '../checks/well-known.ts';
import type { MigrationEvent } from '../migration/events.ts';
import { judgeSignIn } from './judge.ts';
import type { Owner } from './owner.ts';

/** Must be called while the worker starts: a listener that is added later is not woken. */
export function watchSignIns(owner: Owner): void {
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const posted = details.requestBody?.formData?.SAMLResponse;
      const response = Array.isArray(posted) ? posted[0] : undefined;
      void owner.enqueue(async () => {
        const context = owner.context;
        if (!context || context.migration.paused) return;
        const { migration, now } = context;
        if (migration.passwordSeen) await owner.record([{ type: 'password-void' }]);
        const watching = migration.watchingUntil !== null && now.toISOString() < migration.watchingUntil;
        if (!watching || typeof response !== 'string') return;
        const events: readonly MigrationEvent[] = await judgeSignIn(response, details.tabId, context);
        // What this tab showed before the response says nothing of its acceptance.
        owner.pages.forgetTab(details.tabId);
        await owner.record(events);
        await owner.refresh();
      });
      return undefined;
    },
    { urls: [alohiSso.replyUrl, 'https://login.microsoftonline.com/*/saml2*'], types: ['main_frame'] },
    ['requestBody'],
  );
}
