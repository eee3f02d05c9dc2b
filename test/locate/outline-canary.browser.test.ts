/** Everything that could be somebody's is put everywhere a page can hold something: none of it is in the outline. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Outline } from '../../lib/protocol/outline.ts';
import { allWordings } from '../../lib/steps/labels.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

/** Each with a part that is in no word of any portal. */
const canaries = {
  name: ['Zebulon Quagmire', 'zebulon'],
  smallName: ['zebulon quagmire', 'quagmire'],
  initials: ['Zebulon Q. van der Quagmire', 'quagmire'],
  otherScript: ['ゼブロン 山田', '山田'],
  company: ['Quagmire Example GmbH', 'quagmire'],
  email: ['zebulon.quagmire@contoso.example', 'contoso'],
  guid: ['7f3d2a10-9b8c-4d5e-8f60-1a2b3c4d5e6f', '9b8c'],
  token: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ6In0.c2lnbmF0dXJl', 'eyj'],
  plainToken: ['qzxjvkwpqzxjvkwpqzxjvkwp', 'qzxjvk'],
  address: ['https://scim.quagmire.example/v2/7f3d2a10', 'scim.'],
  thumbprint: ['9B71D2E4A05C6F3388BB10F9C2D34B57E1A60C92', '9b71'],
  telephone: ['+41 79 555 01 23', '555'],
} as const;

const tags =
  'p span div b strong i em small mark label legend caption th td dt dd h1 h2 h3 li option button a summary figcaption code pre kbd time address blockquote cite q abbr output data textarea title style script template noscript iframe object';
const attributes =
  'id class name value title alt placeholder href src srcdoc style for action content lang dir role type scope list form label abbr headers summary download target pattern accept slot part is cite datetime open required colspan contenteditable aria-label aria-labelledby aria-describedby aria-description aria-valuetext aria-roledescription aria-placeholder aria-checked aria-haspopup aria-live aria-level aria-controls aria-owns aria-details data-id data-user data-key data-list-index data-telemetryname data-automationid data-automation-key data-item-key';
/** Keys of controls may be words of any kind: of people they are only in rows, which the test below puts them in. */
const keyed = /^data-(?:telemetryname|automation)/;

test.each(Object.entries(canaries))('no %s, wherever it stands', async (_, [canary, trace]) => {
  const { call, page } = await openPage(browser, engine, {});
  await page.evaluate(
    ({ canary, tags, attributes }) => {
      document.documentElement.lang = canary;
      document.title = canary;
      const add = (parent: Node, tag: string): Element => {
        const element = document.createElement(tag);
        parent.appendChild(element);
        return element;
      };
      for (const tag of tags) add(document.body, tag).textContent = canary;
      for (const name of attributes) {
        for (const tag of ['div', 'input', 'button', 'td', 'a', 'select']) {
          const element = add(document.body, tag);
          element.textContent = 'Some words of it';
          element.setAttribute(name, canary);
        }
      }
      const input = add(document.body, 'input') as HTMLInputElement;
      input.value = canary;
      const area = add(document.body, 'textarea') as HTMLTextAreaElement;
      area.value = canary;
      const editable = add(document.body, 'div');
      editable.setAttribute('contenteditable', 'true');
      editable.textContent = canary;
      const row = add(add(document.body, 'table'), 'tr');
      row.setAttribute('data-item-key', canary);
      const cell = add(row, 'td');
      cell.setAttribute('data-automation-key', canary);
      cell.innerHTML = `<b></b><button></button>`;
      for (const part of cell.children) part.textContent = canary;
      add(document.body, 'x-host').attachShadow({ mode: 'open' }).append(canary, row.cloneNode(true));
      document.body.append(document.createComment(canary), canary);
    },
    { canary, tags: tags.split(' '), attributes: attributes.split(' ').filter((name) => !keyed.test(name)) },
  );
  const outline = Outline.parse(JSON.parse(JSON.stringify(await call('outline', allWordings()))));
  await page.close();
  const text = JSON.stringify(outline).toLowerCase();
  expect(text.length).toBeGreaterThan(2000);
  const at = text.indexOf(trace.toLowerCase());
  expect(at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 60)).toBe('');
});
