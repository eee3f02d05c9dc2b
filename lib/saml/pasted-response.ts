/** Takes a SAML response out of what an administrator copies from a browser's tools. */
import { decodeText, encodeBase64 } from './text.ts';

/**
 * The base64 of `SAMLResponse`, from: the value alone, the form's text (`SAMLResponse=…&RelayState=…`, percent-encoded),
 * or the XML of a decoder that left it as it was. Never throws; what is none of these is refused later by its reader.
 */
export function pastedResponse(given: string | Uint8Array): string {
  const text = (typeof given === 'string' ? given : decodeText(given).text).trim();
  if (text.startsWith('<')) return encodeBase64(new TextEncoder().encode(text));
  const field = /(?:^|[?&\s])SAMLResponse(?:=|:)\s*([^&\s]+)/.exec(text)?.[1] ?? text;
  return percentDecoded(field).replace(/^"|"$/g, '');
}

function percentDecoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
