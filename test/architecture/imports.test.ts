/** The house's arrows: entrypoints to components to lib, and who may know whom within. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyclesOf, type Import, type ImportGraph, importGraph, reachedFrom } from './import-graph.ts';

const root = resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
});
const deleted = execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n');
const files = tracked.split('\n').filter((file) => file !== '' && !deleted.includes(file));
const graph: ImportGraph = importGraph(root, files);

type Edge = Import & { readonly from: string };
const edges: readonly Edge[] = [...graph].flatMap(([from, imports]) => imports.map((found) => ({ ...found, from })));

/** Edges from files under `place`, as "from -> to". */
function forbidden(place: string, isForbidden: (edge: Edge) => boolean): readonly string[] {
  return edges
    .filter((edge) => edge.from.startsWith(place) && isForbidden(edge))
    .map(({ from, file, specifier }) => `${from} -> ${file ?? specifier}`);
}

const isIn = (file: string | null, ...places: readonly string[]) =>
  file !== null && places.some((place) => file === place || file.startsWith(place.endsWith('/') ? place : `${place}/`));

describe('dependencies point one way', () => {
  it('lib knows neither components nor entrypoints', () => {
    expect(forbidden('lib/', ({ file }) => isIn(file, 'components', 'entrypoints'))).toEqual([]);
  });

  it('components know no entrypoint', () => {
    expect(forbidden('components/', ({ file }) => isIn(file, 'entrypoints'))).toEqual([]);
  });

  it('only the panel is made of components', () => {
    const others = (edge: Edge) => isIn(edge.file, 'components') && !edge.from.startsWith('entrypoints/sidepanel/');
    expect(forbidden('entrypoints/', others)).toEqual([]);
  });

  it('nothing that ships imports a test or a script', () => {
    for (const place of ['lib/', 'components/', 'entrypoints/'])
      expect(forbidden(place, ({ file }) => isIn(file, 'test', 'scripts'))).toEqual([]);
  });

  it('no import goes in a circle', () => {
    expect(cyclesOf(graph).map((cycle) => cycle.join(' -> '))).toEqual([]);
  });
});

describe('what runs in the pages stays small and ignorant', () => {
  const packages = /^(react|react-dom|zod(\/mini)?|@fluentui\/.*|xml-crypto|@peculiar\/x509)(\/jsx-runtime|\/client)?$/;
  it.each(['agent', 'hand', 'overlay'].map((script) => `entrypoints/${script}.content.ts`))('%s', (script) => {
    expect(files).toContain(script);
    const tooMuch = reachedFrom(graph, script).filter(
      ({ target }) => isIn(target, 'lib/steps', 'lib/checks', 'lib/saml', 'components') || packages.test(target),
    );
    expect(tooMuch.map(({ way }) => way.join(' -> '))).toEqual([]);
  });
});

describe('only background and panel know the steps', () => {
  /** Rooms of lib that run in the background alone, or that make what the panel shows. */
  const rooms = ['lib/steps', 'lib/owner', 'lib/guide'];
  const shipped = (file: string) => isIn(file, 'lib', 'components', 'entrypoints');
  it('and the rooms that work for them', () => {
    const strangers = (edge: Edge) =>
      shipped(edge.from) &&
      isIn(edge.file, 'lib/steps') &&
      !isIn(edge.from, ...rooms, 'components', 'entrypoints/background.ts', 'entrypoints/sidepanel');
    expect(forbidden('', strangers)).toEqual([]);
  });
});

/**
 * The rooms that know neither the browser nor each other's insides, each with the files of other rooms it may import.
 * A folder allows everything in it. `types`: for their types alone.
 */
const pureRooms: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> = {
  locate: {
    values: ['lib/protocol/locator.ts', 'lib/protocol/words.ts'],
    types: ['agent-messages', 'explanation', 'outline'].map((file) => `lib/protocol/${file}.ts`),
  },
  // Filling finds its fields anew, by the very rules they were located with.
  fill: { values: ['lib/protocol/locator.ts', 'lib/locate'], types: ['lib/protocol/agent-messages.ts'] },
  // Pointing uses the same rules, so that nothing is learnt that they would not find.
  pick: {
    values: ['lib/protocol/taught.ts', 'lib/protocol/words.ts', 'lib/locate', 'lib/overlay'],
    types: ['lib/protocol/locator.ts', 'lib/protocol/pick.ts'],
  },
  // What a certificate or a response is, is said by saml; what is wrong with it, by checks.
  checks: { values: [], types: ['lib/saml'] },
  // The list of finding codes, and what an address of Entra or Alohi looks like: words, not judgements.
  saml: {
    values: ['catalogue', 'address', 'entra-address', 'well-known'].map((word) => `lib/checks/${word}.ts`),
    types: ['lib/checks/finding.ts'],
  },
  roster: { values: ['lib/checks/catalogue.ts'], types: ['lib/checks/finding.ts'] },
  // A migration holds products and paths as the protocol names them, and compares rosters.
  migration: {
    values: ['lib/protocol/view.ts', 'lib/roster/roster.ts'],
    types: ['lib/checks/finding.ts', 'lib/saml'],
  },
};
const browserPackages = /^(wxt(\/.*)?|@wxt-dev\/.*|webextension-polyfill|@types\/chrome)$/;

describe.each(Object.entries(pureRooms))('lib/%s', (room, { values, types }) => {
  it('knows no browser API', () => {
    expect(forbidden(`lib/${room}/`, ({ specifier }) => browserPackages.test(specifier))).toEqual([]);
  });

  it('knows of other rooms only what is declared', () => {
    const undeclared = ({ file, typeOnly }: Edge) =>
      isIn(file, 'lib') && !isIn(file, `lib/${room}`, ...values) && !(typeOnly && isIn(file, ...types));
    expect(forbidden(`lib/${room}/`, undeclared)).toEqual([]);
  });
});

describe('the judges are independent', () => {
  it('the backend imports nothing it is there to judge', () => {
    expect(forbidden('test/backend/', ({ file }) => isIn(file, 'lib', 'components', 'entrypoints'))).toEqual([]);
  });

  it('the administrator knows nothing but what can be seen', () => {
    const own = ['test/browser/administrator', 'test/browser/until.ts'];
    const knows = ({ file, typeOnly }: Edge) =>
      file !== null && !isIn(file, ...own) && !(typeOnly && file === 'lib/protocol/view.ts');
    expect(forbidden('test/browser/administrator/', knows)).toEqual([]);
  });

  it('the outcome is asked of the backend, not of the extension', () => {
    expect(forbidden('test/browser/outcome/', ({ file }) => isIn(file, 'lib', 'components', 'entrypoints'))).toEqual(
      [],
    );
  });
});
