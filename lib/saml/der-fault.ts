/**
 * Says where the bytes of a certificate stop being DER (ITU-T X.690) of the outline of RFC 5280, section 4.1, and keeps
 * what is nested too deeply from the parser, which recurses. Values are not looked at: that is the parser's.
 */
import { derElementAt, derTag } from './der-shape.ts';

/** The first place that cannot be read. */
export interface DerFault {
  /** Name of the field in RFC 5280, e.g. `tbsCertificate.validity`. */
  readonly part: string;
  /** Bytes from the beginning. */
  readonly offset: number;
}

interface Field {
  readonly name: string;
  readonly tags: readonly number[];
  readonly optional?: boolean;
  /** The fields it must consist of, in this order; if not given, anything. */
  readonly fields?: readonly Field[];
}

const { integer, bitString, objectIdentifier, utcTime, generalizedTime, sequence, version } = derTag;
const time = (name: string): Field => ({ name, tags: [utcTime, generalizedTime] });
const anything = { optional: true } as const;
const algorithm: readonly Field[] = [
  { name: 'algorithm', tags: [objectIdentifier] },
  { name: 'parameters', tags: [], ...anything },
];

const certificate: Field = {
  name: 'Certificate',
  tags: [sequence],
  fields: [
    {
      name: 'tbsCertificate',
      tags: [sequence],
      fields: [
        { name: 'version', tags: [version], optional: true },
        { name: 'serialNumber', tags: [integer] },
        { name: 'signature', tags: [sequence], fields: algorithm },
        { name: 'issuer', tags: [sequence] },
        { name: 'validity', tags: [sequence], fields: [time('notBefore'), time('notAfter')] },
        { name: 'subject', tags: [sequence] },
        {
          name: 'subjectPublicKeyInfo',
          tags: [sequence],
          fields: [
            { name: 'algorithm', tags: [sequence], fields: algorithm },
            { name: 'subjectPublicKey', tags: [bitString] },
          ],
        },
        { name: 'issuerUniqueID', tags: [0x81, 0xa1], optional: true },
        { name: 'subjectUniqueID', tags: [0x82, 0xa2], optional: true },
        { name: 'extensions', tags: [0xa3], optional: true },
      ],
    },
    { name: 'signatureAlgorithm', tags: [sequence], fields: algorithm },
    { name: 'signatureValue', tags: [bitString] },
  ],
};

/** Real certificates nest nine deep. */
const deepest = 24;

/** `null` when the bytes have the outline of one certificate and nothing behind it. Never throws. */
export function derFault(bytes: Uint8Array): DerFault | null {
  return fieldsFault(bytes, 0, bytes.length, [certificate], '');
}

/** Whether `fields` and nothing else stand between `start` and `end`. */
function fieldsFault(
  bytes: Uint8Array,
  start: number,
  end: number,
  fields: readonly Field[],
  path: string,
): DerFault | null {
  let at = start;
  for (const field of fields) {
    const part = path === '' || path === certificate.name ? field.name : `${path}.${field.name}`;
    const found = at < end ? derElementAt(bytes, at) : undefined;
    const fits = found !== undefined && (field.tags.length === 0 || field.tags.includes(found.tag));
    if (!fits && field.optional && (found !== undefined || at >= end)) continue;
    if (!fits || found.open || found.end > end) return { part, offset: at };
    const fault = field.fields
      ? fieldsFault(bytes, found.start, found.end, field.fields, part)
      : contentFault(bytes, at, end, part);
    if (fault !== null) return fault;
    at = found.end;
  }
  return at === end ? null : { part: path === '' ? certificate.name : path, offset: at };
}

/** Walks one element of any kind without recursion; constructed ones, whose bit 6 is set, are walked through. */
function contentFault(bytes: Uint8Array, offset: number, end: number, part: string): DerFault | null {
  const ends = [end];
  let at = offset;
  const first = derElementAt(bytes, offset);
  const last = first?.end ?? end;
  while (at < last || ends.length > 1) {
    const limit = ends.at(-1) ?? end;
    if (at === limit) {
      ends.pop();
      continue;
    }
    const found = derElementAt(bytes, at);
    const isLongTag = ((found?.tag ?? 0) & 0x1f) === 0x1f;
    if (found === undefined || found.open || isLongTag || found.end > limit || ends.length > deepest)
      return { part, offset: at };
    if ((found.tag & 0x20) === 0) at = found.end;
    else {
      ends.push(found.end);
      at = found.start;
    }
  }
  return null;
}
