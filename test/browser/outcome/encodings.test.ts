import { describe, expect, it } from 'vitest';
import { holds } from './encodings.ts';

const token = 's3cr3t-Tok3n/with+odd=chars&"quotes"???';
const bytes = Buffer.from(token);
const wide = Buffer.from(token, 'utf16le');

describe('a token is found', () => {
  it.each<[string, string]>([
    ['in the clear', `before ${token} after`],
    ['in capitals', token.toUpperCase()],
    ['backwards', [...token].toReversed().join('')],
    ['percent-encoded', encodeURIComponent(token)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(token))],
    ['percent-encoded to the last character', [...bytes].map((byte) => `%${byte.toString(16)}`).join('')],
    ['as a form writes it', new URLSearchParams({ token: token.replaceAll(' ', '') }).toString()],
    ['in hex', bytes.toString('hex')],
    ['in hex capitals', bytes.toString('hex').toUpperCase()],
    ['in hex with colons', bytes.toString('hex').replaceAll(/..(?=.)/g, '$&:')],
    ['in base64', bytes.toString('base64')],
    ['in base64, one byte on', Buffer.from(`a${token}b`).toString('base64')],
    ['in base64, two bytes on', Buffer.from(`ab${token}c`).toString('base64')],
    ['in base64url', Buffer.from(`x${token}`).toString('base64url')],
    ['in base64 of base64', Buffer.from(bytes.toString('base64')).toString('base64')],
    ['in base64 of UTF-16', wide.toString('base64')],
    ['in UTF-16, read byte by byte', wide.toString('latin1')],
    ['in UTF-16 the other way round', Buffer.from(wide).swap16().toString('latin1')],
    ['in UTF-16 as hex', wide.toString('hex')],
    ['as JSON', JSON.stringify({ token })],
    ['as JSON in JSON', JSON.stringify({ body: JSON.stringify({ token }) })],
    ['escaped as Unicode', [...bytes].map((byte) => `\\u00${byte.toString(16)}`).join('')],
    ['escaped as bytes', [...bytes].map((byte) => `\\x${byte.toString(16)}`).join('')],
    ['as a list of bytes', JSON.stringify([...bytes])],
    ['as a typed array', JSON.stringify(new Uint8Array(bytes))],
    ['as HTML', `<p>${token.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</p>`],
    ['as HTML numbers', [...bytes].map((byte) => `&#${byte};`).join('')],
    ['in pieces', JSON.stringify([token.slice(0, 9), token.slice(9, 20), token.slice(20)])],
    ['over two lines', `${token.slice(0, 12)}\n  ${token.slice(12)}`],
  ])('%s', (_how, text) => {
    expect(holds(text, token)).toBe(true);
  });
});

it.each([
  ['another one', Buffer.from('another token altogether').toString('base64')],
  ['a part of it', token.slice(0, -3)],
  ['nothing', ''],
])('%s is not found', (_what, text) => {
  expect(holds(text, token)).toBe(false);
});
