import { describe, expect, it } from 'vitest';
import { scanTags } from '../../lib/saml/well-formed.ts';
import { children, parseXml, plainText, type XmlFault } from '../../lib/saml/xml.ts';

describe('parseXml', () => {
  it.each([
    '<a/>',
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- c --><a>\n<b x="1">t</b></a>\n',
    '<p:a xmlns:p="urn:x" p:y="1"><p:b/></p:a>',
    '<a>&amp;&#x41;&#13;</a>',
  ])('takes %j', (text) => {
    expect(parseXml(text).ok).toBe(true);
  });

  const refused: readonly [fault: XmlFault, why: string, text: string][] = [
    ['doctype', 'a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['doctype', 'a document type in lower case', '<!doctype a><a/>'],
    ['doctype', 'a document type in a comment: better safe', '<!-- <!DOCTYPE a> --><a/>'],
    ['too-large', 'more than 1 MiB', `<a>${'x'.repeat(1024 * 1024)}</a>`],
    ['too-large', 'more than 1 MiB in UTF-8', `<a>${'€'.repeat(400_000)}</a>`],
    ['truncated', 'an end that is missing', '<?xml version="1.0"?><a><b>text</b>'],
    ['truncated', 'a tag that is cut', '<a><b>text</b'],
    ['not-well-formed', 'an unclosed element, of which the parser merely warns', '<a><b></a>'],
    ['not-well-formed', 'nothing', ''],
    ['not-well-formed', 'text alone', 'certificate'],
    ['not-well-formed', 'text before', 'x<a/>'],
    ['not-well-formed', 'text after', '<a/>x'],
    ['not-well-formed', 'two roots', '<a/><b/>'],
    ['not-well-formed', 'an attribute twice', '<a x="1" x="2"/>'],
    ['not-well-formed', 'an attribute without quotation marks', '<a x=1/>'],
    ['not-well-formed', 'an unknown entity', '<a>&foo;</a>'],
    ['not-well-formed', 'an undeclared prefix', '<p:a/>'],
    ['not-well-formed', 'an undeclared prefix of an attribute', '<a p:x="1"/>'],
    ['not-well-formed', 'a forbidden character', '<a>\u0000</a>'],
    ['not-well-formed', 'a forbidden character by reference', '<a>&#0;</a>'],
    ['not-well-formed', 'an unclosed comment', '<a><!-- x </a>'],
    ['not-well-formed', 'an end tag that nothing began, which the parser overlooks', '<a><b></c></b></a>'],
    ['not-well-formed', 'a stray ampersand, which the parser overlooks', '<a>x & y</a>'],
    ['not-well-formed', 'a stray ampersand in an attribute', '<a x="y & z"/>'],
    ['not-well-formed', 'an opening bracket in an attribute', '<a x="<b>"/>'],
    ['not-well-formed', 'the end of CDATA in text', '<a>]]></a>'],
    ['not-well-formed', 'attributes without a blank between', '<a x="1"y="2"/>'],
    ['truncated', 'an element that never ends, which the parser overlooks', '<a><a></a>'],
    ['not-well-formed', 'nesting without end', '<a>'.repeat(50_000)],
    [
      'not-well-formed',
      'script of XHTML, which the parser reads as HTML',
      '<s xmlns="http://www.w3.org/1999/xhtml"><script><b></script></s>',
    ],
  ];
  it.each(refused)('refuses as %s: %s', (fault, _why, text) => {
    expect(parseXml(text)).toEqual({ ok: false, fault });
  });
});

it('refuses script of XHTML whose tags the parser does not see, though each begins and ends', () => {
  const text = '<s xmlns="http://www.w3.org/1999/xhtml"><script><b></b></script></s>';
  expect(scanTags(text)).toEqual({ ok: true, elements: 3 });
  expect(parseXml(text)).toEqual({ ok: false, fault: 'not-well-formed' });
});

/** What the parser would refuse as well today is refused here first: another version of it may not. */
describe('scanTags by itself', () => {
  it.each([
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '',
    'x',
    '<a></b>',
    '<a>&x;</a>',
    '<a x="1"y="2"/>',
    '<a x="<"/>',
    '<a>]]></a>',
  ])('refuses %j', (text) => {
    expect(scanTags(text)).toEqual({ ok: false, fault: 'not-well-formed' });
  });

  it('counts elements', () => {
    expect(scanTags('<?xml version="1.0"?><!-- <x> --><a><![CDATA[<y>]]><b/><c></c></a>')).toEqual({
      ok: true,
      elements: 3,
    });
  });
});

describe('plainText', () => {
  const text = (xml: string) => {
    const parsed = parseXml(xml);
    return parsed.ok ? plainText(parsed.root) : 'not parsed';
  };

  it('reads text that stands alone', () => {
    expect(text('<a> one &amp; two<![CDATA[ & three]]> </a>')).toBe('one & two & three');
  });

  it('does not guess at text with something in it', () => {
    expect(text('<a>adele@contoso.example<!-- -->.evil.example</a>')).toBeNull();
    expect(text('<a>adele@contoso.example<?x?>.evil.example</a>')).toBeNull();
    expect(text('<a>adele<b/></a>')).toBeNull();
    expect(text('<a>  </a>')).toBeNull();
  });
});

it('children looks at namespace and name', () => {
  const parsed = parseXml('<a xmlns="urn:1"><b/><b xmlns="urn:2"/><c/>text</a>');
  if (!parsed.ok) throw new Error(parsed.fault);
  expect(children(parsed.root).length).toBe(3);
  expect(children(parsed.root, 'urn:1', 'b').length).toBe(1);
});
