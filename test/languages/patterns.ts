/** What a sentence in message format is made of, as far as translations are compared by it. */
import type { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

/** The elements of a sentence, those inside of its forms too. */
function elements(ast: Ast): Element[] {
  return ast.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap(({ value }) => elements(value))]
      : [element],
  );
}

const isGap = (element: Element) => 'value' in element && 'type' in element && element.type !== 0;

/** Name of each gap with the kind of thing it is and, for a choice, what may be chosen; once each, sorted. */
export function gapsOf(ast: Ast): string[] {
  const gaps = elements(ast)
    .filter(isGap)
    .map((element) => {
      const name = 'value' in element ? String(element.value) : '';
      // Forms of a plural are the language's own affair; those of a choice are not.
      const isChoice = 'options' in element && !('pluralType' in element);
      return `${name} ${element.type} ${isChoice ? Object.keys(element.options).sort().join('/') : ''}`;
    });
  return [...new Set(gaps)].sort();
}

/** The forms that each plural of a sentence has. */
export function pluralsOf(ast: Ast): string[][] {
  return elements(ast).flatMap((element) => ('pluralType' in element ? [Object.keys(element.options)] : []));
}
