/** What runs in the browser: our own locating, two queries of `@testing-library/dom`, and the least anybody can do. */
import { getByLabelText, getByRole } from '@testing-library/dom';
import type { Pass } from '../lib/locate/locate.ts';
import { compile, looker } from '../lib/locate/locate.ts';
import { watch } from '../lib/locate/watch.ts';
import type { Control, Locator } from '../lib/protocol/locator.ts';
import { world } from './locate-world.ts';

interface Wanted {
  readonly id: string;
  readonly control: Control;
  readonly name: string;
  readonly others: readonly string[];
  readonly within?: string;
}

const credentials = 'Admin Credentials';
const wanted: readonly Wanted[] = [
  { id: 'mode', control: 'combobox', name: 'Provisioning Mode', others: ['Bereitstellungsmodus'], within: credentials },
  {
    id: 'tenant',
    control: 'textbox',
    name: 'Tenant URL *',
    others: ['Mandanten-URL', 'URL de locataire'],
    within: credentials,
  },
  {
    id: 'token',
    control: 'textbox',
    name: 'Secret Token',
    others: ['Geheimes Token', 'Jeton secret'],
    within: credentials,
  },
  { id: 'mail', control: 'textbox', name: 'Notification Email', others: ['Benachrichtigungs-E-Mail'] },
  { id: 'notify', control: 'checkbox', name: 'Send an email notification when a failure occurs', others: [] },
  { id: 'test', control: 'button', name: 'Test Connection', others: ['Verbindung testen', 'Tester la connexion'] },
];

const locators: Locator[] = wanted.map(({ id, control, name, others, within }) => ({
  id,
  control,
  names: [name, ...others],
  ...(within ? { within: [within, 'Administratoranmeldeinformationen'] } : {}),
}));

const insist = (element: Element | null | undefined, id: string): void => {
  if (element?.id !== id) throw new Error(`wrong answer for ${id}: ${element?.outerHTML ?? 'nothing'}`);
};

let look = looker(locators.map(compile), { document });
/** What was seen last, as long as nothing changed since. */
let before: Pass['page'] | undefined;

const contestants = {
  ours: () => {
    const { matches, page } = look(before);
    before = page;
    for (const { id } of wanted) insist(matches.get(id)?.element, id);
  },
  'getByLabelText of @testing-library/dom': () => {
    for (const { id, name } of wanted) insist(getByLabelText(document.body, name), id);
  },
  'getByRole of @testing-library/dom': () => {
    for (const { id, control, name } of wanted) insist(getByRole(document.body, control, { name }), id);
  },
  'a bare TreeWalker pass': () => {
    const walker = document.createTreeWalker(document, 1);
    let count = 0;
    while (walker.nextNode()) count++;
    if (count === 0) throw new Error('an empty page');
  },
};
export type Contestant = keyof typeof contestants;

let stop = new AbortController();
let toggled = 0;
/** What the page changes; found once, so that changing costs next to nothing itself. */
let cells: readonly Element[] = [];

const bench = {
  draw: (elements: number): number => {
    document.body.innerHTML = world(elements);
    cells = [...document.querySelectorAll('.mail')].slice(0, 40);
    look = looker(locators.map(compile), { document });
    before = undefined;
    return document.getElementsByTagName('*').length;
  },
  /** Milliseconds of each run; `repeat` runs are timed as one where one is too short for the clock. */
  time: (name: Contestant, runs: number, repeat: number, page: 'kept' | 'unknown' | 'changed' = 'kept'): number[] =>
    Array.from({ length: runs }, () => {
      let spent = 0;
      for (let i = 0; i < repeat; i++) {
        if (page === 'changed') bench.change();
        if (page !== 'kept') before = undefined;
        const start = performance.now();
        contestants[name]();
        spent += performance.now() - start;
      }
      return spent / repeat;
    }),
  /** Milliseconds of the very first look. */
  first: (): number => {
    look = looker(locators.map(compile), { document });
    before = undefined;
    // The layout of a page that was just drawn is the page's own affair.
    document.body.getBoundingClientRect();
    const start = performance.now();
    contestants.ours();
    return performance.now() - start;
  },
  change: (): void => {
    const cell = cells[toggled++ % 40];
    if (cell) cell.textContent = `person${toggled}@contoso.example`;
  },
  /** Changes the page a hundred times a second until stopped, in bursts as timers allow. */
  startChanging: (): void => {
    stop = new AbortController();
    const begin = performance.now();
    let done = 0;
    const timer = setInterval(() => {
      for (const due = (performance.now() - begin) / 10; done < due; done++) bench.change();
    }, 10);
    stop.signal.addEventListener('abort', () => clearInterval(timer));
  },
  startWatching: (): void => {
    watch({ locators, surroundings: { document }, signal: stop.signal, alongside: () => null, report: () => {} });
  },
  stop: (): void => stop.abort(),
};
export type LocateBench = typeof bench;

Object.assign(globalThis, { bench });
