/** Values recognised by what they look like, before any label is believed. Shapes of the Microsoft clouds as published. */
import type { Shape } from '../protocol/locator.ts';

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Global, US Government, 21Vianet (and its older host). */
const loginHost =
  '(?:login\\.microsoftonline\\.(?:com|us)|login\\.partner\\.microsoftonline\\.cn|login\\.chinacloudapi\\.cn)';

const patterns: Record<Exclude<Shape, 'https-url' | 'certificate'>, RegExp> = {
  guid: new RegExp(`^${guid}$`, 'i'),
  'login-url': new RegExp(`^https://${loginHost}/${guid}/saml2/?$`, 'i'),
  'entra-identifier': new RegExp(`^https://sts\\.(?:windows\\.net|chinacloudapi\\.cn)/${guid}/?$`, 'i'),
  'metadata-url': new RegExp(
    `^https://${loginHost}/${guid}/federationmetadata/2007-06/federationmetadata\\.xml(?:\\?\\S*)?$`,
    'i',
  ),
  thumbprint: /^(?:[0-9a-f]{2}[:\s]?){19}[0-9a-f]{2}$|^(?:[0-9a-f]{2}[:\s]?){31}[0-9a-f]{2}$/i,
  email: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/,
  // A directory attribute, a function of one, or a constant in quotes.
  'claim-source': /^(?:"[^"]*"$|(?:[A-Za-z]+\s*\(\s*)?(?:user|application|device|organization)\.\w+)/i,
  count: /^\d{1,3}(?:[.,'’\s]?\d{3})*$/,
};

/** Whether a value has the shape. Surrounding white space does not count. */
export function hasShape(value: string, shape: Shape): boolean {
  const text = value.trim();
  if (shape === 'https-url') return /^https:\/\/\S+$/i.test(text) && URL.canParse(text);
  if (shape === 'certificate') {
    const body = text.replace(/-----(?:BEGIN|END) [A-Z ]+-----/g, '').replace(/\s+/g, '');
    // DER SEQUENCE with a two-byte length is what every certificate of real size starts with.
    return body.length >= 400 && /^MI[A-Za-z0-9+/]+={0,2}$/.test(body);
  }
  return patterns[shape].test(text);
}

/**
 * Shapes that nothing else on these pages has. Such a value may be read without its label being understood
 * (the portal's languages outnumber our lists); a GUID, a URL, a count may not.
 */
const unmistakable: ReadonlySet<Shape> = new Set([
  'login-url',
  'entra-identifier',
  'metadata-url',
  'thumbprint',
  'certificate',
]);

export function isUnmistakable(shape: Shape): boolean {
  return unmistakable.has(shape);
}
