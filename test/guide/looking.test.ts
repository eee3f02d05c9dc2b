import { describe, expect, it } from 'vitest';
import { lookingOf, missingOn } from '../../lib/guide/looking.ts';
import { fillConfiguration } from '../../lib/steps/alohi/fill-configuration.ts';
import * as modal from '../../lib/steps/alohi/pages/sso-modal.ts';
import { captureSamlValues } from '../../lib/steps/entra/capture-saml-values.ts';
import { chooseSaml } from '../../lib/steps/entra/choose-saml.ts';
import * as sso from '../../lib/steps/entra/pages/single-sign-on.ts';
import type { Step } from '../../lib/steps/step.ts';
import { contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';
import { showing } from '../steps/showing.ts';

const context = contextOf(migrationAfter(start, targetFound));
const missing = (step: Step, controls: Parameters<typeof showing>[0]) => {
  const move = step
    .moves(context)
    .find(({ at }) => at !== undefined && controls[at]?.found === undefined && controls[at]);
  return missingOn(showing(controls), step, context, move ?? null).map(
    ({ locator, found }) => `${locator.id} ${found}`,
  );
};

describe('what is missing on a page', () => {
  it('is what the step needs and is not there', () => {
    expect(
      missing(captureSamlValues, { [sso.identifier.id]: {}, [sso.thumbprint.id]: {}, [sso.loginUrl.id]: {} }),
    ).toEqual([`${sso.metadataUrl.id} none`, `${sso.entraIdentifier.id} none`]);
  });

  it('is nothing while a prompt lies over the page', () => {
    expect(missing(captureSamlValues, { [sso.testLater.id]: {} })).toEqual([]);
  });

  it('is the rest of a form of which one field shows; nothing while it is closed', () => {
    expect(missing(fillConfiguration, {})).toEqual([]);
    expect(missing(fillConfiguration, { [modal.ssoUrl.id]: {}, [modal.certificate.id]: {} })).toEqual([
      `${modal.entityId.id} none`,
      `${modal.ssoType.id} none`,
    ]);
  });

  it('is what could be pointed at if there were not two of it', () => {
    expect(missing(chooseSaml, { [sso.samlCard.id]: { found: 'many' } })).toEqual([`${sso.samlCard.id} many`]);
  });
});

describe('what was found', () => {
  it('is listed by what it is used for; a list and a message are not fields', () => {
    const page = showing({ [modal.ssoUrl.id]: { value: 'x' }, [modal.next.id]: {} });
    const move = fillConfiguration.moves(context)[0] ?? null;
    const { fields } = lookingOf({
      step: fillConfiguration,
      page,
      context: contextOf({
        ...context.migration,
        target: {
          objectId: 'o',
          appId: 'a',
          name: 'n',
          loginUrl: 'l',
          entraIdentifier: 'e',
          certificate: { pem: 'p' },
        } as never, // what filling needs of it
      }),
      move,
      missing: [],
      nearest: new Map(),
      pointed: null,
      explanation: null,
      learnt: [],
    });
    expect(fields.map(({ locator, deed }) => [locator, deed])).toEqual([
      [modal.ssoUrl.id, 'write'],
      [modal.next.id, 'point'],
    ]);
  });
});
