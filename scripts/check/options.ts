/** What may be written behind `npm run check --`. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { normalizeThumbprint } from '../../lib/checks/certificate.ts';

export const usage = `Usage: npm run -s check -- [options] FILE…

Checks certificates, federation metadata and SAML responses with the code of the extension.
A folder is read whole, with the folders in it.

  --json                    one JSON object a line, and nothing else
  --now ISO                 judge validity at this moment, e.g. 2026-11-23 or 2026-11-23T12:00:00Z
  --expect-thumbprint HEX   what the portal shows: SHA-1 or SHA-256 of the certificate
  --certificate FILE        the certificate that SAML responses must be signed with
  --help                    this text

Exit code: 0 everything is good, 1 something is not, 2 the command cannot be understood.`;

export interface CheckOptions {
  readonly json: boolean;
  readonly now: Date;
  /** Upper-case hexadecimal, SHA-1 or SHA-256. */
  readonly expectThumbprint: string | null;
  readonly certificateFile: string | null;
  /** Files and folders, as they were named. */
  readonly paths: readonly string[];
}

/** Options, the wish for help, or a sentence on what cannot be understood. */
export type ParsedOptions =
  | { readonly ok: true; readonly options: CheckOptions | 'help' }
  | { readonly ok: false; readonly message: string };

const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], '--now takes a date of ISO 8601')
  // A date alone is UTC in JavaScript, a time without zone is not: here both are.
  .transform((text) => new Date(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`))
  .refine((date) => !Number.isNaN(date.getTime()), '--now takes a date of ISO 8601');

const thumbprint = z
  .string()
  .regex(/^[0-9A-Fa-f:\s-]+$/, '--expect-thumbprint takes hexadecimal digits')
  .transform(normalizeThumbprint)
  .refine((hex) => hex.length === 40 || hex.length === 64, '--expect-thumbprint takes 40 or 64 hexadecimal digits');

const Options = z.object({
  json: z.boolean().default(false),
  now: moment.optional(),
  'expect-thumbprint': thumbprint.optional(),
  certificate: z.string().min(1, '--certificate takes the name of a file').optional(),
  paths: z.array(z.string()).min(1, 'Name at least one file or folder'),
});

/** @param clock the present moment, used without `--now`. */
export function parseOptions(args: readonly string[], clock: Date): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        now: { type: 'string' },
        'expect-thumbprint': { type: 'string' },
        certificate: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { ok: true, options: 'help' };
    const parsed = Options.safeParse({ ...values, paths: positionals });
    if (!parsed.success) return { ok: false, message: `${parsed.error.issues[0]?.message}.` };
    const { json, now, certificate, paths, 'expect-thumbprint': expected } = parsed.data;
    const options = {
      json,
      now: now ?? clock,
      expectThumbprint: expected ?? null,
      certificateFile: certificate ?? null,
      paths,
    };
    return { ok: true, options };
  } catch (error) {
    // parseArgs throws at options it does not know, and at missing or superfluous values.
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
