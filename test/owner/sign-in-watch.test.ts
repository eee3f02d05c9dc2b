import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import type { Owner } from '../../lib/owner/owner.ts';
import { watchSignIns } from '../../lib/owner/sign-in-watch.ts';
import { findingsIn, provokes } from '../checks/provokes.ts';
import { authnRequestXml, redirectWith } from '../fixtures/saml/authn-request.ts';
import { requestId } from '../fixtures/saml/response.ts';
import { contextOf, migrationAfter, start } from '../migration/sample.ts';

type Listener = (details: object) => unknown;
const listeners = vi.hoisted(() => ({ before: undefined as unknown, completed: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    webRequest: {
      onBeforeRequest: { addListener: (listener: unknown) => Object.assign(listeners, { before: listener }) },
      onCompleted: { addListener: (listener: unknown) => Object.assign(listeners, { completed: listener }) },
    },
  },
}));

const watched: MigrationEvent = { type: 'sign-in-watched', until: '2026-11-23T12:30:00.000Z' };
const verified: MigrationEvent = { type: 'response-verified', subject: 'A', signedBy: 'AA', checks: [], tabId: 1 };
const replyUrl = 'https://sso.alohi.com/login';

let recorded: MigrationEvent[] = [];
const forgetTab = vi.fn();

/** What is recorded when the browser says this, after these events. */
async function says(which: keyof typeof listeners, details: object, ...events: MigrationEvent[]) {
  const context = contextOf(migrationAfter(start, ...events), {}, new Date('2026-11-23T12:10:00Z'));
  let done: Promise<unknown> = Promise.resolve();
  const owner = {
    context,
    pages: { forgetTab },
    enqueue: (work: () => Promise<unknown>) => {
      done = work();
      return done;
    },
    record: async (news: MigrationEvent[]) => void recorded.push(...news),
    refresh: async () => undefined,
  };
  watchSignIns(owner as unknown as Owner); // the listeners use no more of an owner than this
  (listeners[which] as Listener)(details);
  await done;
  return recorded;
}

beforeEach(() => {
  recorded = [];
});

describe('what passes by', () => {
  const request = { url: redirectWith(authnRequestXml), tabId: 1 };
  const response = { url: replyUrl, tabId: 1, requestBody: { formData: { SAMLResponse: ['%%'] } } };

  it('is not looked at before the press, nor after the wait', async () => {
    expect(await says('before', request)).toEqual([]);
    expect(await says('before', response)).toEqual([]);
    const over: MigrationEvent = { type: 'sign-in-watched', until: '2026-11-23T12:10:00.000Z' };
    expect(await says('before', response, over)).toEqual([]);
    expect(await says('before', response, watched, { type: 'paused' })).toEqual([]);
  });

  it('is a request to be remembered', async () => {
    expect(await says('before', request, watched)).toEqual([{ type: 'sign-in-requested', id: requestId, tabId: 1 }]);
  });

  it('is a response to be judged, after which the tab’s past is forgotten', async () => {
    expect(await says('before', response, watched)).toMatchObject([{ type: 'input-refused' }]);
    expect(forgetTab).toHaveBeenCalledWith(1);
  });

  it('voids a password seen before, watched or not', async () => {
    expect(await says('before', request, { type: 'password-seen', tabId: 1 })).toEqual([{ type: 'password-void' }]);
  });
});

describe('the service provider’s answer', () => {
  const completed = (statusCode: number, tabId = 1) => ({ url: replyUrl, tabId, statusCode });
  provokes('sign-in-not-accepted', 'an error page', async () =>
    findingsIn(await says('completed', completed(403), watched, verified)),
  );

  it('takes the proof away', async () => {
    const events = await says('completed', completed(500), watched, verified);
    expect(migrationAfter(start, watched, verified, ...events).signIns).toEqual([]);
  });

  it('proves nothing by not being an error, and is nobody’s business elsewhere', async () => {
    expect(await says('completed', completed(200), watched, verified)).toEqual([]);
    expect(await says('completed', completed(403, 2), watched, verified)).toEqual([]);
    expect(await says('completed', completed(403), watched)).toEqual([]);
    expect(await says('completed', completed(403), verified)).toEqual([]);
  });
});
