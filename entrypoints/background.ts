import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openPanelOnClick } from '@/lib/browser/open-panel.ts';
import { onSitesGranted } from '@/lib/browser/site-access.ts';
import { learntStore } from '@/lib/learnt/learnt-store.ts';
import { followLanguage } from '@/lib/messages/follow-language.ts';
import { languagePreference } from '@/lib/messages/language-preference.ts';
import { packagedCatalogue } from '@/lib/messages/packaged-catalogue.ts';
import { listen } from '@/lib/owner/listen.ts';
import { Owner } from '@/lib/owner/owner.ts';
import { pickMemory } from '@/lib/owner/pick-memory.ts';
import { restAlarm } from '@/lib/owner/rest-reminder.ts';
import { makeSend } from '@/lib/owner/send.ts';
import { watchSignIns } from '@/lib/owner/sign-in-watch.ts';
import { portalQuotes } from '@/lib/steps/labels.ts';
import { openMigrationStore } from '@/lib/store/migration-store.ts';
import { openVault, vaultAlarm } from '@/lib/vault/vault.ts';

/** Wires the owner of the migration to the browser; everything it knows is in `lib`. */
export default defineBackground({
  main() {
    // Listeners are added before anything is awaited: the worker may have been woken for exactly one of them.
    const owner = new Owner({
      store: openMigrationStore(),
      vault: openVault(() => Date.now()),
      send: makeSend(),
      now: () => new Date(),
      learnt: learntStore,
      pickMemory,
      language: followLanguage(languagePreference, packagedCatalogue, { quotes: portalQuotes }),
      publish: (news) => {
        // Nobody listens while the panel is closed; it asks when it opens.
        browser.runtime.sendMessage(news).catch(() => undefined);
      },
    });
    listen(owner);
    watchSignIns(owner);
    onSitesGranted(() => void owner.sitesGranted());
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === vaultAlarm) void owner.secretExpired();
      if (name === restAlarm) void owner.dayPassed();
    });
    browser.tabs.onRemoved.addListener((tabId) => void owner.tabGone(tabId));
    void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    openPanelOnClick();
  },
});
