/** The labels of the page as this portal shows them. */
export interface Words {
  /** What is shown for an English label; the label itself where nothing else is known. */
  say(english: string): string;
  /** Puts the words into a piece of page before it is shown: texts, and what is said of elements. */
  put(root: ParentNode): void;
}

const saidOfElements = ['aria-label', 'title', 'placeholder'];

/** @param shown English label to what is shown in its place; `<app>` in both stands for the same name */
function createWords(shown: Readonly<Record<string, string>>): Words {
  const whole = new Map(Object.entries(shown).map(([english, word]) => [english.toLowerCase(), word]));
  const patterns = Object.entries(shown)
    .filter(([english]) => english.includes('<app>'))
    .map(([english, word]) => {
      const [before = '', after = ''] = english.split('<app>');
      return { before, after, word };
    });
  const say = (english: string): string => {
    const label = english.trim();
    const known = whole.get(label.toLowerCase());
    if (known !== undefined) return english.replace(label, () => known);
    const pattern = patterns.find(({ before, after }) => label.startsWith(before) && label.endsWith(after));
    const name = pattern && label.slice(pattern.before.length, label.length - pattern.after.length);
    return pattern && name ? pattern.word.replace('<app>', () => name) : english;
  };
  const nothing = whole.size === 0;

  return {
    say,
    put(root) {
      if (nothing) return;
      const texts = document.createNodeIterator(root as Node, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.nodeValue?.trim()) text.nodeValue = say(text.nodeValue);
      }
      for (const element of root.querySelectorAll('*')) {
        for (const name of saidOfElements) {
          const value = element.getAttribute(name);
          if (value) element.setAttribute(name, say(value));
        }
      }
    },
  };
}

/** The words that the server wrote into the page's head. */
export function wordsOfPage(page: Document): Words {
  const content = page.querySelector<HTMLMetaElement>('meta[name="words"]')?.content ?? '{}';
  // Written by the server from `portalWords`.
  return createWords(JSON.parse(content) as Record<string, string>);
}
