/** The element that carries the mark: unnamed, closed, in the top layer, and kept there for as long as it is used. */

import { ownHosts } from './own-hosts.ts';
import { hostStyle, sheet } from './style.ts';

/** A page that fights over the top layer is let win after this many returns in this time: the panel says the same. */
const returnsAllowed = 5;
const returnsWithinMs = 5000;

export interface Host {
  readonly root: ShadowRoot;
  /** Puts the host on top: into an open modal dialog if there is one, because everything outside it is inert. */
  raise(): void;
  remove(): void;
}

/** A valid custom element name that says nothing and differs every time. */
function anyName(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

function dress(root: ShadowRoot): void {
  try {
    const css = new CSSStyleSheet();
    css.replaceSync(sheet);
    root.adoptedStyleSheets = [css];
  } catch {
    // Firefox refuses adopted sheets from content scripts in some releases.
    const style = document.createElement('style');
    style.textContent = sheet;
    root.append(style);
  }
}

export function createHost(document: Document): Host {
  const element = document.createElement(anyName());
  ownHosts().add(element);
  const root = element.attachShadow({ mode: 'closed' });
  dress(root);
  let returns: number[] = [];

  const dressHost = (): void => {
    for (const [property, value] of Object.entries(hostStyle)) element.style.setProperty(property, value, 'important');
    element.setAttribute('popover', 'manual');
    element.setAttribute('aria-hidden', 'true');
  };

  const show = (): void => {
    const modals = document.querySelectorAll('dialog:modal');
    const place = modals[modals.length - 1] ?? document.documentElement;
    if (element.parentNode !== place) place.append(element);
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    observer.takeRecords();
  };

  const raise = (): void => {
    const now = performance.now();
    returns = returns.filter((at) => now - at < returnsWithinMs);
    if (returns.length >= returnsAllowed) return;
    returns.push(now);
    dressHost();
    show();
  };

  /** Dialogs opening and closing, our host taken out or changed. */
  const observer = new MutationObserver((records) => {
    const dialogs = records.some(({ target, attributeName }) => attributeName === 'open' || target === element);
    const gone = !element.isConnected;
    const closedDialog = element.parentElement?.localName === 'dialog' && !element.parentElement.matches(':modal');
    if (gone || dialogs || closedDialog) raise();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  observer.observe(element, { attributes: true, attributeFilter: ['style', 'popover', 'hidden', 'class'] });

  /** A popover of the page that opened after ours lies above it. */
  const onToggle = (event: Event): void => {
    if (event.target !== element && event instanceof ToggleEvent && event.newState === 'open') raise();
  };
  document.addEventListener('toggle', onToggle, { capture: true });

  dressHost();
  show();
  return {
    root,
    raise,
    remove() {
      observer.disconnect();
      document.removeEventListener('toggle', onToggle, { capture: true });
      element.remove();
    },
  };
}
