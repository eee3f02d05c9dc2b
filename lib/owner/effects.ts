/** Performs what a deed asks for. Each gives back what went wrong, or `null`. */
import { browser } from 'wxt/browser';
import { checkProvisioningCredentials } from '../checks/provisioning-credentials.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Message } from '../protocol/view.ts';
import { labelOf } from '../steps/labels.ts';
import type { Effect, Page } from '../steps/step.ts';
import type { Vault } from '../vault/vault.ts';
import { fetchFederationMetadata } from './federation-metadata.ts';
import { judgeCertificate, judgeMetadata } from './judge.ts';
import { judgePastedResponse } from './judge-sign-in.ts';
import type { LivePages } from './live-pages.ts';
import type { Send } from './send.ts';

/** What effects need of the owner. */
export interface EffectHost {
  readonly parts: { readonly send: Send; readonly vault: Vault; readonly now: () => Date };
  readonly pages: LivePages;
  readonly epoch: number;
  record(events: readonly MigrationEvent[]): Promise<void>;
  /** Locators as the page of this address is searched with. */
  extend(locators: readonly Locator[], address: string): readonly Locator[];
}

/** Longest time a group of fields may take to be filled and read back. */
const fillDeadlineMs = 10_000;

const problem = (key: string, params?: Record<string, string>): Message =>
  params ? { key: `problem.${key}`, params } : { key: `problem.${key}` };

export async function performEffect(
  effect: Effect,
  context: MigrationContext,
  page: Page | null,
  host: EffectHost,
): Promise<Message | null> {
  switch (effect.type) {
    case 'record':
      await host.record(effect.events);
      return null;
    case 'fill':
      return page ? fill(effect, page, host) : problem('no-page');
    case 'read-credentials':
      return page ? readCredentials(effect, page, host) : problem('no-page');
    case 'fetch-metadata': {
      const fetched = await fetchFederationMetadata(context, effect.role);
      if (!fetched.ok) return problem(fetched.reason);
      await host.record(await judgeMetadata(fetched.bytes, context, effect.role));
      return null;
    }
    case 'take-certificate':
      await host.record(await judgeCertificate(effect.input, context));
      return null;
    case 'take-response':
      await host.record(await judgePastedResponse(effect.input, context));
      return null;
    case 'look-for-private-windows': {
      const allowed = await browser.extension.isAllowedIncognitoAccess();
      await host.record([{ type: 'private-windows-seen', allowed }]);
      return null;
    }
    case 'reload':
      if (page) await browser.tabs.reload(page.tabId);
      await host.record([{ type: 'refusal-cleared' }]);
      return null;
  }
}

/** All fields must stand in one document: a group that is torn over frames is no group. */
async function fill(effect: Extract<Effect, { type: 'fill' }>, page: Page, host: EffectHost): Promise<Message | null> {
  const { parts, pages, epoch } = host;
  const found = effect.fields.map((field) => pages.best(page.tabId, field.locator.id, epoch));
  const target = found[0]?.document;
  if (!target || found.some((one) => one?.document.documentId !== target.documentId)) {
    const lost = effect.fields.find((_, i) => found[i]?.located.found !== 'one');
    return problem('fields-not-found', lost && { locator: lost.locator.id });
  }
  const fields: { locator: Locator; value: string }[] = [];
  for (const { locator, value } of effect.fields) {
    const plain = 'plain' in value ? value.plain : await parts.vault.use(value.secret);
    if (plain === null) {
      await host.record([{ type: 'credentials-lost' }]);
      return problem('secret-lost');
    }
    const [extended = locator] = host.extend([locator], page.url);
    fields.push({ locator: extended, value: plain });
  }
  const result = await parts.send.fill(target, { kind: 'fill', deadlineMs: fillDeadlineMs, fields });
  if (!result) return problem('no-answer');
  if (result.ok) {
    await host.record(effect.events);
    return null;
  }
  const locatorOf = (id: string) => effect.fields.find(({ locator }) => locator.id === id)?.locator;
  const name = (id: string): string => {
    const locator = locatorOf(id);
    return locator ? labelOf(locator, page.language ?? '') : '';
  };
  // What could not be put back may be another field than the one that was refused.
  const refused = result.fields.filter(({ outcome }) => !['verified', 'put-back'].includes(outcome));
  const failed = refused.find(({ altered }) => !altered) ?? refused[0];
  const altered = result.fields.filter((field) => field.altered).map(({ id }) => name(id));
  const field = failed ? name(failed.id) : '';
  if (altered.length > 0) return problem('fill-altered', { field, altered: altered.join(', ') });
  // What was not found for certain can be pointed at.
  const isLost = failed?.outcome === 'not-found' || failed?.outcome === 'ambiguous';
  return problem(`fill-${failed?.outcome ?? 'not-kept'}`, {
    field,
    ...(failed && isLost ? { locator: failed.id } : {}),
  });
}

async function readCredentials(
  effect: Extract<Effect, { type: 'read-credentials' }>,
  page: Page,
  host: EffectHost,
): Promise<Message | null> {
  const { parts, pages, epoch } = host;
  const read = async (locator: typeof effect.token): Promise<string | null> => {
    const best = pages.best(page.tabId, locator.id, epoch);
    if (!best) return null;
    const [extended = locator] = host.extend([locator], page.url);
    const result = await parts.send.read(best.document, { kind: 'read', locator: extended });
    return result?.ok ? result.value : null;
  };
  const tenantUrl = await read(effect.tenantUrl);
  const token = await read(effect.token);
  if (tenantUrl === null || token === null) return problem('credentials-not-read');
  const findings = checkProvisioningCredentials({ tenantUrl, token }, parts.now());
  if (findings.some((finding) => finding.severity === 'error')) {
    await host.record([
      { type: 'input-refused', findings: findings.map((finding) => ({ ...finding, params: { ...finding.params } })) },
    ]);
    return null;
  }
  const handle = await parts.vault.keep(token);
  await host.record([
    { type: 'refusal-cleared' },
    { type: 'credentials-read', tenantUrl, handle, automaticallyAddsUsers: effect.adds },
  ]);
  return null;
}
