import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/messages/catalogue.ts';
import { Locator } from '../../lib/protocol/locator.ts';
import { allSteps, stepsOf } from '../../lib/steps/order.ts';
import { contextOf, legacyId, migrationAfter, person, stockTaken, targetId } from '../migration/sample.ts';
import { showing } from './showing.ts';

const migration = migrationAfter(...stockTaken);
const context = contextOf(migration, { [legacyId]: [person('Ada'), person('Bob')], [targetId]: [] });

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('every step', () => {
  it('has an id of its own', () => {
    expect(new Set(allSteps.map((step) => step.id)).size).toBe(allSteps.length);
  });

  it.each(allSteps.map((step) => [step.id, step] as const))(
    '%s looks for what survives being sent as JSON',
    (_id, step) => {
      for (const locator of step.find(context)) {
        expect(Locator.parse(JSON.parse(JSON.stringify(locator)))).toEqual(locator);
      }
      const ids = step.find(context).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each(allSteps.map((step) => [step.id, step] as const))(
    '%s points only at what it looks for, and names only its own deeds',
    (_id, step) => {
      const ids = step.find(context).map(({ id }) => id);
      for (const move of step.moves(context)) {
        if (move.at !== undefined) expect(ids).toContain(move.at);
        if (move.deed !== undefined) expect(Object.keys(step.deeds)).toContain(move.deed);
      }
    },
  );

  it.each(allSteps.map((step) => [step.id, step] as const))(
    '%s needs only what it looks for, whatever the page shows',
    (_id, step) => {
      const ids = step.find(context).map(({ id }) => id);
      for (const shown of [[], ids, ...ids.map((id) => [id])]) {
        const page = showing(Object.fromEntries(shown.map((id) => [id, {}])));
        for (const { id } of step.needs(page, context)) expect(ids, shown.join()).toContain(id);
      }
    },
  );

  it.each(allSteps.map((step) => [step.id, step] as const))('%s has its sentences', (id, step) => {
    const keys = [`step.${id}.title`, `step.${id}.why`];
    if (step.portal(context) !== 'panel') keys.push(`step.${id}.elsewhere`);
    for (const move of step.moves(context)) keys.push(move.say.key);
    for (const deed of Object.values(step.deeds)) keys.push(deed.label.key);
    for (const input of step.inputs(context)) keys.push(input.label.key, input.hint.key, input.submit.key);
    if (step.gate) keys.push(`gate.${step.gate.id}.title`);
    expect(keys.filter((key) => !(key in english))).toEqual([]);
  });

  it.each(allSteps.map((step) => [step.id, step] as const))('%s looks for nothing without a name', (_id, step) => {
    for (const { id, control, names, texts = [], shape } of step.find(context)) {
      expect(
        [...names, ...texts].every((word) => word.trim() !== ''),
        id,
      ).toBe(true);
      // What stands under a table's heads or looks like an address is known without a name.
      expect(names.length + texts.length > 0 || control === 'table' || shape !== undefined, id).toBe(true);
    }
  });

  it('stays what it is in the guide’s own order', () => {
    const guide = stepsOf({ ...context, migration: { ...migration, order: 'guide' } }).map(({ id }) => id);
    expect([...guide].sort()).toEqual(
      stepsOf(context)
        .map(({ id }) => id)
        .sort(),
    );
    expect(guide.indexOf('assign-users')).toBeGreaterThan(guide.indexOf('provisioning-credentials'));
  });
});

describe('the sentences of steps, gates, proofs and problems', () => {
  it('are all in the catalogue', () => {
    const used = ['lib/steps', 'lib/guide', 'lib/migration', 'lib/owner']
      .flatMap(sources)
      .flatMap((source) => [
        ...[...source.matchAll(/\bsay\('([^']+)'/g)].map(([, key]) => `step.${key}`),
        ...[...source.matchAll(/\bmissing\('([^']+)'/g)].map(([, key]) => `gate.${key}`),
        ...[...source.matchAll(/\bproblem\('([^']+)'/g)].flatMap(([, key]) => [
          `problem.${key}`,
          `problem.${key}.remedy`,
        ]),
      ]);
    expect(used.filter((key) => !(key in english))).toEqual([]);
    expect(used.length).toBeGreaterThan(80);
  });
});
