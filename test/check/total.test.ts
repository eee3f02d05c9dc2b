/** Whatever a file holds, the command has a verdict on it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { jsonLine, textLines } from '../../scripts/check/print.ts';
import { judge } from '../../scripts/check/verdict.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { makeMetadata } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeResponseXml } from '../fixtures/saml/response.ts';

const made = await makeCertificate();
const parsed = await parseCertificate(made.der);
const context = { now, expectThumbprint: null, certificate: parsed.ok ? parsed.value : null };
const metadata = makeMetadata({ certificate: made });
const response = makeResponseXml({ responseSignature: { certificate: made } });

async function verdictOn(bytes: Uint8Array): Promise<boolean> {
  const verdict = await judge(bytes, context);
  const line = JSON.parse(jsonLine('file', verdict));
  expect(textLines('file', verdict)).not.toContain('⟦');
  return line.ok;
}

describe('has a verdict', { timeout: 60_000 }, () => {
  it('on any bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), verdictOnAnything)));

  it('on any patchwork', () => {
    const patches = ['<', '>', '<?xml?>', '<!--', '-->', '<!DOCTYPE [', '<Response>', '<EntityDescriptor ', 'SAMLResponse=', '%3C', '%', '&', '+', '=', ' ', '\0', made.base64, metadata, response, encodeResponse(response)]; // biome-ignore format: a list of words
    const patchwork = fc.array(fc.constantFrom(...patches), { maxLength: 12 }).map((words) => words.join(''));
    return fc.assert(fc.asyncProperty(patchwork, (text) => verdictOnAnything(new TextEncoder().encode(text))));
  });

  it.each([
    ['metadata', metadata],
    ['a response', response],
  ])('on %s with any one character changed: never a good one', async (_name, xml) => {
    expect(await verdictOn(new TextEncoder().encode(xml))).toBe(true);
    const declaration = xml.startsWith('<?') ? xml.indexOf('?>') + 2 : 0;
    const place = fc.integer({ min: declaration, max: xml.length - 1 });
    const property = fc.asyncProperty(place, fc.constantFrom('a', 'Z', '0', '/', '-'), async (at, character) => {
      fc.pre(xml[at] !== character);
      const good = await verdictOn(new TextEncoder().encode(xml.slice(0, at) + character + xml.slice(at + 1)));
      expect(good && !isOutsideSignature(xml, at)).toBe(false);
    });
    await fc.assert(property, { numRuns: 150 });
  });
});

/** Milliseconds; less than a second when nothing else runs. What is quadratic takes minutes. */
const limitMs = 10_000;

describe('has a verdict soon', { timeout: 60_000 }, () => {
  // Each goes into a document as often as there is room.
  const words = [' ', '\n', 'y ', '<a/>', '<!---->', '<?a?>', '<![CDATA[]]>', '&#13;', '<a xmlns:b="c"/>'];
  const documents = [
    [metadata, '</EntityDescriptor>'],
    [response, '</samlp:Response>'],
  ] as const;
  it.each(words.map((word) => [JSON.stringify(word), word]))('on documents full of %s', async (_name, word) => {
    for (const [xml, end] of documents) {
      const room = Math.floor((1024 * 1024 - xml.length - 10) / word.length);
      const begun = performance.now();
      await verdictOn(new TextEncoder().encode(xml.replace(end, `y${word.repeat(room)}x${end}`)));
      expect(performance.now() - begun).toBeLessThan(limitMs);
    }
  });

  it.each(['<', '<!--', '<?a?>', '<!DOCTYPE [', '%3C', 'SAMLResponse', 'PHNh', '</', '<Response '])(
    'on nothing but %s',
    async (word) => {
      const begun = performance.now();
      await verdictOn(new TextEncoder().encode(word.repeat(Math.floor((1024 * 1024) / word.length))));
      expect(performance.now() - begun).toBeLessThan(limitMs);
    },
  );
});

async function verdictOnAnything(bytes: Uint8Array): Promise<void> {
  await verdictOn(bytes);
}

/** KeyInfo is signed by nobody; of it a response needs nothing. Metadata must name its signer among its own keys. */
function isOutsideSignature(xml: string, at: number): boolean {
  return at > xml.indexOf('<ds:KeyInfo>') && at < xml.indexOf('</ds:KeyInfo>');
}
