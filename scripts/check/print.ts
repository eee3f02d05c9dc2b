/** Verdicts as lines: JSON for programs, text for people. */
import type { Finding } from '../../lib/checks/finding.ts';
import { english } from '../../lib/messages/catalogue.ts';
import { createMessages } from '../../lib/messages/messages.ts';
import { isGood, type Verdict } from './verdict.ts';

const say = createMessages('en', english);

function told({ code, severity, params }: Finding) {
  const sentence = (part: 'message' | 'remedy') => say({ key: `finding.${code}.${part}`, params: { ...params } });
  return { code, severity, message: sentence('message'), remedy: sentence('remedy'), params };
}

/** Message and remedy of a finding, in one line. */
export function sentencesOf(finding: Finding): string {
  const { message, remedy } = told(finding);
  return `${message} ${remedy}`;
}

/** One JSON object in one line, with its line break. */
export function jsonLine(file: string, verdict: Verdict): string {
  const { kind, values, findings } = verdict;
  const line = JSON.stringify({ file, kind, ok: isGood(verdict), values, findings: findings.map(told) });
  // JSON lets these stand, but many a reader of lines ends a line at them.
  return `${line.replace(/[\u0085\u2028\u2029]/g, escaped)}\n`;
}

/** A few lines for people, with an empty one behind. */
export function textLines(file: string, verdict: Verdict): string {
  const { kind, values, findings } = verdict;
  const said = findings
    .map(told)
    .flatMap(({ code, severity, message, remedy }) => [`  ${severity} ${code}`, `    ${message}`, `    → ${remedy}`]);
  const lines = [`${isGood(verdict) ? '✓' : '✗'} ${file} (${kind})`, ...valueLines(values, '  '), ...said, ''];
  return `${lines.map(harmless).join('\n')}\n`;
}

/** The last line for people. */
export function summaryLine({ good, bad }: { readonly good: number; readonly bad: number }): string {
  return `${good + bad} checked: ${good} good, ${bad} not.\n`;
}

function valueLines(values: object, indent: string): string[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'pem' || value === null) return [];
    if (typeof value !== 'object') return [`${indent}${name}: ${value}`];
    const isList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
    if (isList) return [`${indent}${name}: ${value.join(', ')}`];
    return [`${indent}${name}:`, ...valueLines(value, `${indent}  `)];
  });
}

/** What a file says must not steer the terminal, nor turn the direction of writing. */
function harmless(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
