/** In a page: our names of controls that are nothing but an icon, beside those of a full computation. */
import { computeAccessibleName } from 'dom-accessibility-api';
import { contentName, declaredNames } from '../../lib/locate/label.ts';
import { isCheckable, isInput, roleOf } from '../../lib/locate/roles.ts';
import { textOf } from '../../lib/locate/text.ts';

export interface Compared {
  readonly markup: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Known by the texts of their cells, never by a name. */
const readAsRows = new Set(['row', 'listitem', 'cell', 'gridcell', 'rowheader', 'columnheader']);

/** Every element of the document for which the name of its content is asked. */
function compared(): Compared[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const role = roleOf(element);
    if (!role || readAsRows.has(role) || declaredNames(element).length > 0) return [];
    if (!isInput(element) && !isCheckable(element) && textOf(element)) return [];
    if (isInput(element) && element.value) return [];
    const theirs = computeAccessibleName(element, { computedStyleSupportsPseudoElements: false });
    // The attributes are labels of their own, with less trust.
    const attributes = [element.getAttribute('title'), element.getAttribute('placeholder')];
    return [
      {
        markup: element.outerHTML.slice(0, 200),
        ours: contentName(element, role),
        theirs: attributes.includes(theirs) ? '' : theirs,
      },
    ];
  });
}

Object.assign(globalThis, { compared });
