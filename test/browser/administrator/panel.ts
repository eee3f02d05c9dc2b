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
  readonly control: 'text' | 'file';
  readonly required: boolean;
  /** Button that hands the input in; `null` when there is none. */
  readonly submit: PanelControl | null;
}

export interface PanelReading {
  readonly screen: string;
  readonly step: string | null;
  /** The panel says that a coach mark stands in the page. */
  readonly marked: boolean;
  readonly instruction: string;
  readonly typeThis: string | null;
  readonly gate: string | null;
  readonly findings: readonly string[];
  readonly main: PanelControl | null;
  readonly secondary: readonly (PanelControl & { readonly name: string })[];
  readonly acknowledge: readonly (PanelControl & { readonly code: string })[];
  readonly inputs: readonly PanelInput[];
  /** Answers of the start screen, e.g. product "both". */
  readonly choices: readonly (PanelControl & {
    readonly name: string;
    readonly value: string;
    readonly chosen: boolean;
  })[];
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
  const main = one('[data-main]');
  const inputs = all('[data-input]').map((field) => {
    const id = field.getAttribute('data-input') ?? '';
    const selector = `[data-input="${CSS.escape(id)}"]`;
    const isFile = field.matches('input[type="file"]');
    const submit = one(`[data-submit="${CSS.escape(id)}"]`);
    return {
      ...control(field, isFile ? `${selector}[type="file"]` : selector),
      id,
      control: isFile ? ('file' as const) : ('text' as const),
      required: field.matches(':required') || field.getAttribute('aria-required') === 'true',
      submit: submit ? control(submit, `[data-submit="${CSS.escape(id)}"]`) : null,
    };
  });
  return {
    screen: root.dataset.screen ?? '',
    step: root.dataset.step ?? one('[data-step]')?.dataset.step ?? null,
    marked: (root.dataset.marked ?? one('[data-marked]')?.dataset.marked) === 'true',
    instruction: textOf(one('[data-instruction]')),
    typeThis: textOf(one('[data-type-this]')) || null,
    gate: one('[data-gate]')?.dataset.gate ?? null,
    findings: all('[data-finding]').map((finding) => finding.dataset.finding ?? ''),
    main: main ? control(main, '[data-main]') : null,
    secondary: named('data-secondary'),
    acknowledge: named('data-acknowledge').map(({ name, ...rest }) => ({ code: name, ...rest })),
    inputs,
    choices: all('[data-choice]').map((choice) => {
      const [name = '', value = ''] = (choice.dataset.choice ?? '').split(':');
      const chosen = choice.matches(':checked, [aria-checked="true"], :has(:checked)');
      return { ...control(choice, `[data-choice="${name}:${value}"]`), name, value, chosen };
    }),
    text: words(root),
  };
}
