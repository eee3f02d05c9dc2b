// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Mounted, mountPanel } from './panel-driver.tsx';
import { certificateInput, sampleViews, stepView } from './sample-views.ts';

let panel: Mounted;
afterEach(() => panel.unmount());

const mountInput = async () => {
  panel = await mountPanel(stepView({ inputs: [certificateInput] }));
  return panel;
};

/** Files as a drop or the file field brings them. jsdom has no DataTransfer. */
const filesOf = (...files: File[]): FileList =>
  Object.assign(files.slice(), { item: (place: number) => files[place] ?? null }) as unknown as FileList;

const choose = (...files: File[]) =>
  act(async () => {
    const field = panel.one<HTMLInputElement>('[data-file="certificate"]');
    Object.defineProperty(field, 'files', { value: filesOf(...files), configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

const drop = (...files: File[]) =>
  act(async () => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    panel.root.dispatchEvent(Object.assign(event, { dataTransfer: { files: filesOf(...files), types: ['Files'] } }));
    expect(event.defaultPrevented).toBe(true);
  });

/** Reading a file takes its own time; React must be told of what follows from it. */
const handedOver = (check: () => void) => act(() => vi.waitFor(check));

describe('a file', () => {
  it('is handed over as Base64, chosen or dropped anywhere', async () => {
    const { background } = await mountInput();
    const sent = { type: 'file', name: 'alohi.cer', base64: btoa('certificate') };
    await choose(new File(['certificate'], 'alohi.cer'));
    await handedOver(() => expect(background.actions).toEqual([sent]));
    await drop(new File(['certificate'], 'alohi.cer'));
    await handedOver(() => expect(background.actions).toEqual([sent, sent]));
    expect(panel.root.textContent).toContain('alohi.cer was handed over.');
  });

  it('above 1 MiB is refused with a sentence', async () => {
    const { background, root } = await mountInput();
    await choose(new File([new Uint8Array(1_048_577)], 'everything.zip'));
    expect(root.textContent).toContain('everything.zip has 1.0 MiB');
    expect(background.actions).toEqual([]);
  });

  it('of exactly 1 MiB goes through the protocol', async () => {
    const { background } = await mountInput();
    await choose(new File([new Uint8Array(1_048_576)], 'just.cer'));
    await handedOver(() => expect(background.actions.length).toBe(1));
  });

  it('that is empty, or one of several, is refused', async () => {
    const { background, root } = await mountInput();
    await choose(new File([], 'nothing.cer'));
    expect(root.textContent).toContain('nothing.cer is empty.');
    await drop(new File(['a'], 'a.cer'), new File(['b'], 'b.cer'));
    expect(root.textContent).toContain('One file at a time');
    expect(background.actions).toEqual([]);
  });

  it('dropped where none is asked for changes nothing', async () => {
    panel = await mountPanel(sampleViews.fill);
    await drop(new File(['a'], 'a.cer'));
    expect(panel.background.actions).toEqual([]);
  });
});

describe('a pasted text', () => {
  const secret = '-----BEGIN PRIVATE KEY-----';

  it('is handed over and shown nowhere afterwards', async () => {
    const { type, press, background, root, one } = await mountInput();
    await type('[data-input="certificate"]', secret);
    await press('[data-submit="certificate"]');
    expect(background.actions).toEqual([{ type: 'text', input: 'certificate', text: secret }]);
    expect(one<HTMLTextAreaElement>('[data-input="certificate"]').value).toBe('');
    expect(root.innerHTML).not.toContain('PRIVATE KEY');
  });

  it('above 1 MiB is refused with a sentence', async () => {
    const { type, press, background, root } = await mountInput();
    await type('[data-input="certificate"]', 'ä'.repeat(524_289));
    await press('[data-submit="certificate"]');
    expect(root.textContent).toContain('longer than 1 MiB');
    expect(background.actions).toEqual([]);
  });

  it('stays in the field when it did not arrive', async () => {
    const { type, press, background, root, one } = await mountInput();
    background.answer = () => Promise.reject(new Error('no receiver'));
    await type('[data-input="certificate"]', 'text');
    await press('[data-submit="certificate"]');
    expect(one<HTMLTextAreaElement>('[data-input="certificate"]').value).toBe('text');
    expect(root.textContent).toContain('did not reach the assistant');
  });

  it('is never given to a spell checker, which may be somebody’s server', async () => {
    for (const view of Object.values(sampleViews)) {
      panel = await mountPanel(view);
      for (const field of panel.all('textarea, input[type="search"]')) {
        expect(field.getAttribute('spellcheck')).toBe('false');
      }
      await panel.unmount();
    }
  });
});
