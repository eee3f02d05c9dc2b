/**
 * The readers are total: whatever comes in, an answer comes out, soon, and no more than a finding of the catalogue. The
 * inputs are arbitrary text and bytes, arbitrary XML, and genuine documents with something arbitrary done to them; of the
 * latter none may be believed unless it says what was signed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../lib/checks/catalogue.ts';
import { checkEntityValues } from '../../lib/checks/entity-values.ts';
import { parseEntraIdentifier, parseLoginUrl } from '../../lib/checks/entra-address.ts';
import { explainEntraError } from '../../lib/checks/entra-error.ts';
import type { Result } from '../../lib/checks/finding.ts';
import { checkMetadataAddress } from '../../lib/checks/metadata-address.ts';
import { readAuthnRequest, readPostedAuthnRequest } from '../../lib/saml/authn-request.ts';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { readFederationMetadata } from '../../lib/saml/metadata.ts';
import { pastedResponse } from '../../lib/saml/pasted-response.ts';
import { readResponse } from '../../lib/saml/response.ts';
import { parseXml } from '../../lib/saml/xml.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { loginUrl, makeMetadata, tenantId } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeResponseXml } from '../fixtures/saml/response.ts';

const made = await makeCertificate();
const parsed = await parseCertificate(made.der);
if (!parsed.ok) throw new Error(parsed.finding.code);
const options = { certificate: parsed.value, now };
const response = makeResponseXml({ assertionSignature: { certificate: made } });
const metadata = makeMetadata({ certificate: made });

/** Milliseconds that one answer may take, on a machine that does other things as well. */
const soonMs = 2000;

async function answers(read: () => Promise<Result<unknown>> | Result<unknown>): Promise<Result<unknown>> {
  const began = performance.now();
  const result = await read();
  expect(performance.now() - began).toBeLessThan(soonMs);
  if (!result.ok) expect(Object.keys(catalogue)).toContain(result.finding.code);
  return result;
}

const text = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...'<>/="\' &;!-[]?#ax:D'), maxLength: 200 }),
);

/** XML of a few names, deep or wide, with the odd comment, instruction and entity in it. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a', 'p:b', 'Signature', 'Assertion', 'samlp:Response', 'EntityDescriptor'),
      fc.constantFrom(
        '',
        ' ID="x"',
        ' xmlns:p="urn:p"',
        ' xmlns="urn:oasis:names:tc:SAML:2.0:assertion"',
        ' x="&amp;"',
      ),
      fc.array(tie('content'), { maxLength: 3, depthIdentifier: 'xml' }),
    )
    .map(([name, attributes, children]) => `<${name}${attributes}>${children.join('')}</${name}>`),
  content: fc.oneof(
    { depthIdentifier: 'xml', maxDepth: 6 },
    fc.constantFrom('text', '<!-- c -->', '<?p i?>', '<![CDATA[x]]>', '&#65;', '&lt;'),
    tie('element'),
  ),
}));

/** A genuine text with a piece cut out, doubled, moved or put in. */
function meddled(genuine: string): fc.Arbitrary<string> {
  const place = fc.nat(genuine.length);
  return fc
    .tuple(place, place, place, fc.constantFrom('cut', 'double', 'move', 'insert'), fc.oneof(text, element))
    .map(([one, other, to, deed, more]) => {
      const [from, until] = [Math.min(one, other), Math.max(one, other)];
      const piece = genuine.slice(from, until);
      const rest = genuine.slice(0, from) + genuine.slice(until);
      if (deed === 'cut') return rest;
      if (deed === 'double') return genuine.slice(0, until) + piece + genuine.slice(until);
      if (deed === 'move') return rest.slice(0, to) + piece + rest.slice(to);
      return genuine.slice(0, from) + more + genuine.slice(from);
    });
}

const runs = { numRuns: 150 };

describe('every reader answers, whatever it is given', () => {
  it('the parser, which takes or refuses', () => {
    fc.assert(
      fc.property(fc.oneof(text, element, meddled(response)), (xml) => {
        const { ok } = parseXml(xml);
        expect(typeof ok).toBe('boolean');
      }),
      { numRuns: 600 },
    );
  });

  it('the reader of metadata', async () => {
    const given = fc.oneof(text, element, fc.uint8Array({ maxLength: 400 }), meddled(metadata));
    await fc.assert(
      fc.asyncProperty(given, async (one) => void (await answers(() => readFederationMetadata(one)))),
      runs,
    );
  });

  it('the reader of responses', async () => {
    const given = fc.oneof(text, element.map(encodeResponse), text.map(encodeResponse));
    await fc.assert(
      fc.asyncProperty(given, async (one) => {
        expect((await answers(() => readResponse(pastedResponse(one), options))).ok).toBe(false);
      }),
      runs,
    );
  });

  it('the readers of requests', async () => {
    const given = fc.oneof(
      text,
      text.map((one) => `${loginUrl}?SAMLRequest=${encodeURIComponent(btoa(escape(one)))}`),
    );
    await fc.assert(
      fc.asyncProperty(given, async (one) => {
        await answers(() => readAuthnRequest(one));
        await answers(() => readPostedAuthnRequest(one));
      }),
      runs,
    );
  });

  it('the checks of addresses and errors', () => {
    const address = fc.oneof(text, meddled(loginUrl), fc.webUrl());
    fc.assert(
      fc.property(address, address, (loginUrlGiven, entraIdentifier) => {
        const known = {
          metadata: null,
          confirmedTenantId: tenantId,
          applicationId: tenantId,
          legacyApplicationId: null,
        };
        for (const { code } of checkEntityValues({
          ...known,
          loginUrl: loginUrlGiven,
          entraIdentifier,
          cloud: 'global',
        }))
          expect(Object.keys(catalogue)).toContain(code);
        const shown = { shown: entraIdentifier, tenantId, appId: tenantId, legacyAppId: null, cloud: 'china' } as const;
        expect(checkMetadataAddress(shown).length).toBeLessThan(2);
        explainEntraError(loginUrlGiven);
        expect(parseLoginUrl(loginUrlGiven)?.tenantId ?? tenantId).toMatch(/^[0-9a-f-]{36}$/);
        expect(parseEntraIdentifier(entraIdentifier)?.tenantId ?? tenantId).toMatch(/^[0-9a-f-]{36}$/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what was meddled with says what was signed, or nothing', () => {
  it('in a response', async () => {
    const genuine = await readResponse(encodeResponse(response), options);
    await fc.assert(
      fc.asyncProperty(meddled(response), async (xml) => {
        const read = await answers(() => readResponse(encodeResponse(xml), options));
        if (read.ok) expect(read).toEqual(genuine);
      }),
      runs,
    );
  });

  it('in metadata', async () => {
    const genuine = await readFederationMetadata(metadata);
    await fc.assert(
      fc.asyncProperty(meddled(metadata), async (xml) => {
        const read = await answers(() => readFederationMetadata(xml));
        if (read.ok) expect(read).toEqual(genuine);
      }),
      runs,
    );
  });
});

describe('no input takes for ever', () => {
  const big = (piece: string) => piece.repeat(Math.floor(1_000_000 / piece.length));
  it.each([
    ['nesting', big('<a>')],
    ['attributes', `<a ${big('x="1" ').replace(/x/g, () => `x${Math.random().toString(36).slice(2, 6)}`)}/>`],
    ['an attribute without end', `<a ${big('x ')}`],
    ['comments without end', `<a>${big('<!--')}`],
    ['dashes', `<a><!--${big('-')}`],
    ['CDATA without end', `<a>${big('<![CDATA[')}`],
    ['references', `<a>${big('&#65;')}</a>`],
    ['references without end', `<a>${big('&#')}</a>`],
    ['siblings', `<a>${big('<b/>')}</a>`],
    ['signatures', `<a xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${big('<ds:Signature/>')}</a>`],
    ['namespaces', `<a>${big('<b xmlns:p="urn:p"/>')}</a>`],
    ['blanks', `<a>${big(' ')}</a>`],
    ['blanks in a tag', `<a${big(' ')}>`],
  ])(
    '%s',
    async (_name, xml) => {
      const began = performance.now();
      parseXml(xml);
      await readFederationMetadata(xml);
      await readResponse(encodeResponse(xml), options);
      expect(performance.now() - began).toBeLessThan(15_000);
    },
    60_000,
  );
});
