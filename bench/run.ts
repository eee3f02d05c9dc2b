/**
 * `npm run bench`: compares in one run, prints ratios and fails where a limit is broken. Times depend on the machine
 * and on what else it does; ratios of neighbours hardly do, so the contestants take turns and each round has its own.
 * With `-- <word>` only the subjects whose title has the word.
 */
import { Bench } from 'tinybench';
import { certificateSubject } from './certificate.ts';
import { loadExtensionBundle } from './extension-bundle.ts';
import { metadataSubject } from './metadata.ts';
import { responseSubject } from './response.ts';
import { type Subject, withoutRules } from './subject.ts';
import { coldStartLimitMs, measureColdStarts } from './worker.ts';

const rounds = 7;
/** Milliseconds that each contestant has in each round. */
const turnMs = 200;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Median milliseconds by contestant, one entry a round. */
async function measure({ contestants }: Subject): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({ time: turnMs, warmupTime: round === 0 ? turnMs : 20, throws: true });
    for (const { name, run } of contestants) bench.add(name, async () => run());
    for (const { name, result } of await bench.run()) {
      if (!('latency' in result)) throw new Error(`${name} was not measured`);
      times.get(name)?.push(result.latency.p50);
    }
  }
  return times;
}

/** Prints the ratios of one subject; the limit that is broken, or nothing. */
async function compare(subject: Subject): Promise<string | null> {
  const times = await measure(subject);
  const [own, ...others] = subject.contestants;
  const ownTimes = times.get(own?.name ?? '') ?? [];
  console.log(`\n${subject.title} (${median(ownTimes).toFixed(2)} ms here)`);
  let broken: string | null = null;
  for (const { name } of others) {
    const ratios = ownTimes.map((time, round) => time / (times.get(name)?.[round] ?? NaN));
    const ratio = median(ratios);
    const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    const { limit } = subject;
    const allowed = limit?.against === name ? `, at most ${limit.atMost.toFixed(2)} allowed` : '';
    console.log(`  ${ratio.toFixed(2)} times ${name} (${spread} in ${rounds} rounds${allowed})`);
    if (name === withoutRules)
      console.log(`       so the rules are ${Math.round((1 - 1 / ratio) * 100)} % of the work`);
    if (limit?.against === name && ratio > limit.atMost) broken = `${subject.title}: ${ratio.toFixed(2)} times ${name}`;
  }
  return broken;
}

const bundle = await loadExtensionBundle();
const subjects = await Promise.all([responseSubject(bundle), metadataSubject(bundle), certificateSubject(bundle)]);
const [, , word = ''] = process.argv;
for (const subject of subjects.filter(({ title }) => title.includes(word))) {
  const broken = await compare(subject);
  if (broken !== null) {
    console.error(`Too slow: ${broken}`);
    process.exitCode = 1;
  }
}
if ('cold start of the worker'.includes(word)) {
  const times = await measureColdStarts();
  const coldStart = median(times);
  const spread = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms`;
  console.log(
    `\ncold start of the worker: ${coldStart.toFixed(0)} ms (${spread}; at most ${coldStartLimitMs} ms allowed)`,
  );
  if (coldStart > coldStartLimitMs) {
    console.error('Too slow: cold start of the worker');
    process.exitCode = 1;
  }
}
