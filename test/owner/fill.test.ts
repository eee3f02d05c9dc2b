/** What the panel says when a group of fields was not filled: which field, as the page calls it, and what is left of it. */
import { expect, it } from 'vitest';
import { type EffectHost, performEffect } from '../../lib/owner/effects.ts';
import { LivePages } from '../../lib/owner/live-pages.ts';
import type { FillResult } from '../../lib/protocol/agent-messages.ts';
import * as provisioning from '../../lib/steps/entra/pages/provisioning.ts';
import * as sso from '../../lib/steps/entra/pages/single-sign-on.ts';
import { contextOf, migrationAfter, start } from '../migration/sample.ts';
import { found, showing } from '../steps/showing.ts';

const document = { tabId: 1, frameId: 0, documentId: 'd' };
type Told = Pick<FillResult['fields'][number], 'outcome' | 'altered'>;

async function saidOf(language: string, first: Told, second: Told) {
  const locators = [sso.identifierInput, provisioning.tenantUrl];
  const fields = [first, second].map((told, i) => ({ id: locators[i]?.id ?? '', ...told }));
  const pages = Object.assign(new LivePages(), { best: () => ({ document, located: found }) });
  const send = { fill: async () => ({ ok: fields.every(({ outcome }) => outcome === 'verified'), fields }) };
  const recorded: unknown[] = [];
  const host = {
    parts: { send, now: () => new Date() },
    pages,
    epoch: 1,
    record: async (events: readonly unknown[]) => void recorded.push(...events),
    extend: (all: readonly unknown[]) => all,
  } as unknown as EffectHost; // the parts that filling needs
  const said = await performEffect(
    {
      type: 'fill',
      fields: locators.map((locator) => ({ locator, value: { plain: 'new' } })),
      events: [{ type: 'refusal-cleared' }],
    },
    contextOf(migrationAfter(start), {}),
    { ...showing({}), language },
    host,
  );
  return { said, recorded: recorded.length };
}

it('nothing when all was verified, and only then is it recorded', async () => {
  const kept: Told = { outcome: 'verified' };
  expect(await saidOf('en', kept, kept)).toEqual({ said: null, recorded: 1 });
});

it('which field was refused, in the words of the page', async () => {
  const refused = (language: string) => saidOf(language, { outcome: 'put-back' }, { outcome: 'not-kept' });
  const said = (field: string) => ({ said: { key: 'problem.fill-not-kept', params: { field } }, recorded: 0 });
  expect(await refused('en-GB')).toEqual(said('Tenant URL'));
  expect(await refused('de')).toEqual(said('Mandanten-URL'));
  expect(await refused('is')).toEqual(said('Tenant URL'));
});

it('and never that all was put back when it was not', async () => {
  const { said } = await saidOf('en', { outcome: 'not-kept', altered: true }, { outcome: 'disabled' });
  expect(said).toEqual({
    key: 'problem.fill-altered',
    params: { field: 'Tenant URL', altered: 'Identifier (Entity ID)' },
  });
});
