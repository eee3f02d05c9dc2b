import * as ko from 'knockout';
import type { Words } from '../shared/words.ts';
import type { View } from './blade.ts';
import { type IconName, icon } from './icons.ts';

/** Knockout bindings the replica adds: `view` draws a `View`, `icon` an icon, `reached` reports scrolling to the end. */
export function registerBindings(words: Words): void {
  ko.bindingHandlers.icon = {
    update(element: Element, value: () => ko.MaybeObservable<IconName>) {
      element.innerHTML = icon(ko.unwrap(value()));
    },
  };

  ko.bindingHandlers.view = {
    init: () => ({ controlsDescendantBindings: true }),
    update(element: Element, value: () => ko.MaybeObservable<View | null>, _all, _model, context: ko.BindingContext) {
      const view = ko.unwrap(value());
      ko.virtualElements.emptyNode(element);
      if (!view) return;
      ko.ignoreDependencies(() => {
        const piece = document.createDocumentFragment();
        piece.append(...ko.utils.parseHtmlFragment(view.markup));
        words.put(piece);
        ko.virtualElements.setDomNodeChildren(element, [...piece.childNodes]);
        ko.applyBindingsToDescendants(context.createChildContext(view.model), element);
      });
    },
  };

  // For lists that load the next part when their end comes into sight.
  ko.bindingHandlers.reached = {
    init(element: Element, value: () => () => void) {
      const watcher = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) value()();
      });
      watcher.observe(element);
      ko.utils.domNodeDisposal.addDisposeCallback(element, () => watcher.disconnect());
    },
  };
}

/** Elements with a button's or link's role are pressed by keyboard as the native ones are. */
export function pressByKeyboard(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const pressed = event.key === 'Enter' || event.key === ' ';
    if (!pressed || !(event.target instanceof HTMLElement)) return;
    const role = event.target.getAttribute('role') ?? '';
    if (!['button', 'treeitem', 'radio', 'tab', 'checkbox', 'link'].includes(role)) return;
    if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.target.click();
  });
}

/** Links to pages outside this replica (`href="#"`) lead nowhere, least of all to the portal's home page. */
export function keepPlaceholders(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.getAttribute('href') === '#') event.preventDefault();
  });
}
