/** What a person reads in the side panel: the visible text and the controls it offers, by the panel's own attributes. */
import type { Page } from 'puppeteer';

/** A control of the panel. `selector` finds it again in the panel, for a real click on it. */
export interface PanelControl {
  readonly selector: string;
  readonly label: string;
  readonly enabled: boolean;
}

export interface PanelInput extends PanelControl {
  readonly id: string;
  /** What to click for choosing a file instead; `null` where text alone is taken. */
  readonly chooseFile: PanelControl | null;
  /** Button that hands the text in. */
  readonly submit: PanelControl | null;
}

export interface PanelReading {
  readonly screen: string;
  readonly step: string | null;
  /** The panel says that a coach mark stands in the page. */
  readonly marked: boolean;
  /** The screen's heading. */
  readonly title: string;
  readonly instruction: string;
  readonly typeThis: string | null;
  readonly gate: string | null;
  readonly findings: readonly string[];
  readonly main: PanelControl | null;
  readonly secondary: readonly (PanelControl & { readonly name: string })[];
  readonly acknowledge: readonly (PanelControl & { readonly code: string })[];
  readonly inputs: readonly PanelInput[];
  /** Headings of what is folded away, with the ids of the inputs behind them. */
  readonly folded: readonly (PanelControl & { readonly inputs: readonly string[] })[];
  /** Answers of the start screen, e.g. product "both". */
  readonly choices: readonly (PanelControl & {
    readonly name: string;
    readonly value: string;
    readonly chosen: boolean;
  })[];
  /** What is offered where the assistant is unsure, by what it does and to what: `point`, `pointing-way`, `forget` … */
  readonly helps: readonly (PanelControl & { readonly kind: string; readonly name: string })[];
  /** How far a pointing has come; `null` when there is none. */
  readonly pointing: string | null;
  /** Everything that can be read. */
  readonly text: string;
}

/** One look at the panel; `null` while its document is being replaced. */
export async function readPanel(panel: Page): Promise<PanelReading | null> {
  try {
    return await panel.evaluate(readDocument);
  } catch {
    return null;
  }
}

/** Runs in the panel's document: reads, touches nothing. Self-contained, because puppeteer sends its source. */
function readDocument(): PanelReading | null {
  const root = document.querySelector<HTMLElement>('[data-screen]');
  if (!root) return null;
  const visible = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(visible);
  const one = (selector: string) => all(selector)[0] ?? null;
  // What is shown, not what the document contains: hidden text is not read.
  const words = (element: HTMLElement) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.checkVisibility()) shown.push(walker.currentNode.nodeValue ?? '');
    }
    return shown.join('').replaceAll(/\s+/g, ' ').trim();
  };
  const textOf = (element: HTMLElement | null) => (element ? words(element) : '');
  const enabled = (element: Element) =>
    !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true';
  const control = (element: HTMLElement, selector: string) => ({
    selector,
    label: textOf(element) || (element.getAttribute('aria-label') ?? ''),
    enabled: enabled(element),
  });
  const named = (attribute: string) =>
    all(`[${attribute}]`).map((element) => {
      const name = element.getAttribute(attribute) ?? '';
      return { name, ...control(element, `[${attribute}="${CSS.escape(name)}"]`) };
    });
  const optional = (selector: string) => {
    const element = one(selector);
    return element ? control(element, selector) : null;
  };
  const quoted = (element: HTMLElement, attribute: string) => CSS.escape(element.getAttribute(attribute) ?? '');
  const inputs = all('textarea[data-input]').map((field) => {
    const name = quoted(field, 'data-input');
    return {
      ...control(field, `textarea[data-input="${name}"]`),
      id: field.dataset.input ?? '',
      chooseFile: optional(`label:has([data-file="${name}"])`),
      submit: optional(`[data-submit="${name}"]`),
    };
  });
  const folded = all('details:not([open]):has([data-input]) > summary').map((summary) => {
    const fields = [...(summary.parentElement?.querySelectorAll<HTMLElement>('[data-input]') ?? [])];
    const first = fields[0] ? quoted(fields[0], 'data-input') : '';
    return {
      ...control(summary, `details:has([data-input="${first}"]) > summary`),
      inputs: fields.map((field) => field.dataset.input ?? ''),
    };
  });
  const choices = all('[data-choice] label:has(input[type="radio"])').map((label) => {
    const radio = label.querySelector<HTMLInputElement>('input[type="radio"]');
    const name = label.closest<HTMLElement>('[data-choice]')?.dataset.choice ?? '';
    const value = radio?.value ?? '';
    const selector = `[data-choice="${CSS.escape(name)}"] label:has([value="${CSS.escape(value)}"])`;
    return { ...control(label, selector), name, value, chosen: radio?.checked ?? false };
  });
  return {
    screen: root.dataset.screen ?? '',
    step: root.dataset.step ?? one('[data-step]')?.dataset.step ?? null,
    marked: (root.dataset.marked ?? one('[data-marked]')?.dataset.marked) === 'true',
    title: textOf(one('[data-title]')),
    instruction: textOf(one('[data-instruction]')),
    typeThis: textOf(one('[data-type-this]')) || null,
    gate: one('[data-gate]')?.dataset.gate ?? null,
    findings: all('[data-finding]').map((finding) => finding.dataset.finding ?? ''),
    main: optional('[data-main]'),
    secondary: named('data-secondary'),
    acknowledge: named('data-acknowledge').map(({ name, ...rest }) => ({ code: name, ...rest })),
    inputs,
    folded,
    choices,
    helps: ['point', 'pointing-way', 'forget', 'why'].flatMap((kind) =>
      named(`data-${kind}`).map((help) => ({ kind, ...help })),
    ),
    pointing: one('[data-pointing]')?.dataset.pointing ?? null,
    text: words(root),
  };
}
