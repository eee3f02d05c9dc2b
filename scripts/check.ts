/**
 * `npm run check -- FILE…`: certificates, federation metadata and SAML responses, judged in the terminal by the code
 * that judges them in the extension. Files are read one after another, and each is forgotten once it is told.
 */
import { once } from 'node:events';
import { readCertificateInput } from '../lib/saml/certificate-input.ts';
import { filesOf, firstMissing, readFile } from './check/files.ts';
import { type CheckOptions, parseOptions, usage } from './check/options.ts';
import { jsonLine, sentencesOf, summaryLine, textLines } from './check/print.ts';
import { type CheckContext, isGood, judge, refused } from './check/verdict.ts';

/** Said on stderr, so that nothing but verdicts is on stdout. */
function misused(problem: string): 2 {
  process.stderr.write(`${problem}\n\n${usage}\n`);
  return 2;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** What every file is judged by; a sentence when the file of `--certificate` holds none. */
async function contextOf({ now, expectThumbprint, certificateFile }: CheckOptions): Promise<CheckContext | string> {
  if (certificateFile === null) return { now, expectThumbprint, certificate: null };
  const read = await readFile(certificateFile);
  const input = read.ok ? await readCertificateInput(read.value) : read;
  if (!input.ok) return `--certificate ${certificateFile}: ${sentencesOf(input.finding)}`;
  return { now, expectThumbprint, certificate: input.value.certificate };
}

/** The exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args, new Date());
  if (!parsed.ok) return misused(parsed.message);
  const { options } = parsed;
  if (options === 'help') {
    await write(`${usage}\n`);
    return 0;
  }
  const missing = await firstMissing(options.paths);
  if (missing !== null) return misused(`There is no file or folder ${missing}.`);
  const context = await contextOf(options);
  if (typeof context === 'string') return misused(context);

  const counted = { good: 0, bad: 0 };
  for (const path of options.paths) {
    for await (const file of filesOf(path)) {
      const read = await readFile(file);
      const verdict = read.ok ? await judge(read.value, context) : refused('unknown', read.finding);
      counted[isGood(verdict) ? 'good' : 'bad'] += 1;
      await write(options.json ? jsonLine(file, verdict) : textLines(file, verdict));
    }
  }
  if (counted.good + counted.bad === 0) return misused('There is no file in this folder.');
  if (!options.json) await write(summaryLine(counted));
  return counted.bad === 0 ? 0 : 1;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has read enough, as `head` does.
  if (error.code !== 'EPIPE') throw error;
  process.exit(1);
});
process.exitCode = await main(process.argv.slice(2));
