// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { View } from '../../lib/protocol/view.ts';
import { lookingViews } from './looking-views.ts';
import { type Mounted, mountPanel } from './panel-driver.tsx';
import { certificateInput, expiring, gate, phasesAt, sampleViews, stepView } from './sample-views.ts';

let panel: Mounted | undefined;
const mount = async (...with_: Parameters<typeof mountPanel>) => {
  panel = await mountPanel(...with_);
  return panel;
};
afterEach(async () => {
  await panel?.unmount();
  panel = undefined;
});

describe('every screen', () => {
  it.each(Object.entries({ ...sampleViews, ...lookingViews }))(
    'shows %s with one main action at most and no missing sentence',
    async (_, view) => {
      expect(View.safeParse(view).success).toBe(true);
      const { root, all, missing, one } = await mount(view);
      expect(one('[data-screen]').dataset.screen).toBe(view.screen);
      expect(all('[data-main]').length).toBe(view.screen === 'step' && view.main === null ? 0 : 1);
      expect(all('h1').length).toBe(1);
      expect(missing).toEqual([]);
      // The content security policy of the extension forbids inline style.
      expect(root.querySelectorAll('[style], style').length).toBe(0);
    },
  );

  it('gives every control a name', async () => {
    for (const view of Object.values({ ...sampleViews, ...lookingViews })) {
      const { all, unmount } = await mount(view);
      for (const control of all('button, a, summary')) {
        expect(control.getAttribute('aria-label') ?? control.textContent).not.toBe('');
      }
      for (const field of all('input, textarea')) {
        expect((field as HTMLInputElement).labels?.length, field.outerHTML).toBeGreaterThan(0);
      }
      await unmount();
    }
    panel = undefined;
  });
});

describe('sites that the browser keeps from the assistant', () => {
  it('are said, and asked for in the very click', async () => {
    const { one, press, background } = await mount(sampleViews.start, ({ sites }) => {
      sites.lacking = true;
    });
    expect(one('[data-site-access]').dataset.siteAccess).toBe('lacking');
    await press('[data-allow-sites]');
    expect(background.sites.requests).toBe(1);
  });

  it('are not spoken of while it sees them', async () => {
    const { all } = await mount(sampleViews.start);
    expect(all('[data-allow-sites]')).toEqual([]);
  });
});

describe('start', () => {
  it('sends what was chosen', async () => {
    const { press, background } = await mount(sampleViews.start);
    await press('[data-input="product-both"]');
    await press('[data-input="path-setup"]');
    await press('[data-input="portal-entra.microsoft.com"]');
    await press('[data-main]');
    expect(background.actions).toEqual([
      { type: 'start', product: 'both', path: 'setup', portal: 'entra.microsoft.com' },
    ]);
  });

  it('says what follows for someone who comes after the last day', async () => {
    const { root } = await mount({ screen: 'start', deadlinePassed: true });
    expect(root.textContent).toContain('was to be shut down on April 30th, 2025');
    expect(root.textContent).toContain('may read Activate');
  });
});

describe('a step', () => {
  it('shows instruction, mark and what to type', async () => {
    const { one } = await mount(sampleViews.typing);
    expect(one('[data-step]').dataset.step).toBe('add-application');
    expect(one('[data-marked]').dataset.marked).toBe('true');
    expect(one('[data-type-this]').textContent).toBe('Alohi SSO⏎');
    expect(one('[data-instruction]').textContent).toContain('search box of the gallery');
  });

  it('sends the main action once, however often it is pressed before the answer', async () => {
    const { press, background } = await mount(sampleViews.fill);
    background.answer = () => new Promise(() => {});
    await press('[data-main]');
    await press('[data-main]');
    expect(background.actions).toEqual([{ type: 'do', deed: 'fill' }]);
  });

  it('does not take the second click of a double click for a press on what came next', async () => {
    const { one, background, settle } = await mount(sampleViews.fill);
    one('[data-main]').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await settle();
    expect(background.actions).toEqual([]);
  });

  it('saves the file that a button carries, then acts', async () => {
    const saved: Blob[] = [];
    const names: string[] = [];
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL(file: Blob): string {
          saved.push(file);
          return 'blob:report';
        }
      },
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const label = { key: 'panel.save.html' };
    const download = { name: 'report.html', mime: 'text/html', text: '<!doctype html>' };
    const { press, background } = await mount(
      stepView({ main: { label, action: { type: 'do', deed: 'save' }, download } }),
    );
    await press('[data-main]');
    expect(names).toEqual(['report.html']);
    expect(saved.map(({ type, size }) => [type, size])).toEqual([['text/html', 15]]);
    expect(background.actions).toEqual([{ type: 'do', deed: 'save' }]);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('copies what is to be typed without the Enter key', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const { press, one } = await mount(sampleViews.typing);
    await press('.type-this button');
    expect(writeText).toHaveBeenCalledWith('Alohi SSO');
    expect(one('.copy').textContent).toBe('Copied');
  });

  it('hands a conscious click on a warning over', async () => {
    const { press, background } = await mount(stepView({ findings: [expiring] }));
    await press('[data-acknowledge="certificate-expires-soon"]');
    expect(background.actions).toEqual([
      { type: 'acknowledge', code: 'certificate-expires-soon', subject: 'certificate' },
    ]);
  });

  it('shows the gravest finding first', async () => {
    const { all } = await mount(sampleViews.certificate);
    expect(all('[data-finding]').map(({ dataset }) => dataset.severity)).toEqual(['error', 'warning', 'info']);
  });

  it('looks again at walked steps only, and returns to the present one', async () => {
    const { all, press, background, show } = await mount(sampleViews.fill);
    expect(all('[data-revisit]').map(({ dataset }) => dataset.revisit)).not.toContain('next');
    await press('[data-revisit="certificate"]');
    await show(stepView({ phases: phasesAt('fill') }));
    await press('[data-secondary="revisit"]');
    expect(background.actions).toEqual([
      { type: 'revisit', step: 'certificate' },
      { type: 'revisit', step: null },
    ]);
  });

  it('asks before it forgets', async () => {
    const { press, background, all, one } = await mount(stepView());
    const asking = one('[data-menu="ask-end"]');
    await press('[data-menu="ask-end"]');
    expect(background.actions).toEqual([]);
    // Reused, it would close the menu by the very press that asks.
    expect(asking.isConnected).toBe(false);
    await press('[data-menu="keep"]');
    expect(all('[data-menu="end"]').length).toBe(0);
    await press('[data-menu="ask-end"]');
    await press('[data-menu="end"]');
    expect(background.actions).toEqual([{ type: 'end' }]);
  });

  it('tells how many messages from pages were not believed, and of none nothing', async () => {
    const { show, all } = await mount(stepView());
    expect(all('[data-disbelieved]')).toEqual([]);
    await show(stepView({ disbelieved: 2 }));
    expect(all('[data-disbelieved]').map(({ textContent }) => textContent)).toEqual([
      '2 messages from pages were not believed.',
    ]);
  });

  it('offers to go on where it is paused', async () => {
    const { press, background } = await mount(sampleViews.paused);
    await press('[data-menu="resume"]');
    expect(background.actions).toEqual([{ type: 'resume' }]);
  });
});

describe('a reason', () => {
  it('opens a gate only with three characters or more', async () => {
    const { type, press, one, background } = await mount(stepView({ gate }));
    const submit = '[data-gate="before-next"] [data-submit="override"]';
    await type('[data-input="override"]', ' ab ');
    expect(one<HTMLButtonElement>(submit).disabled).toBe(true);
    await type('[data-input="override"]', ' Pilot group only ');
    await press(submit);
    expect(background.actions).toEqual([{ type: 'override', gate: 'before-next', reason: 'Pilot group only' }]);
  });

  it('cannot open a gate that is not to be opened', async () => {
    const { all } = await mount(stepView({ gate: { ...gate, overridable: false } }));
    expect(all('[data-input="override"]').length).toBe(0);
  });

  it('goes with a step done by hand', async () => {
    const { type, press, background } = await mount(sampleViews.typing);
    await type('[data-input="by-hand"]', 'The gallery is blocked here');
    await press('[data-submit="by-hand"]');
    expect(background.actions).toEqual([
      { type: 'by-hand', step: 'add-application', reason: 'The gallery is blocked here' },
    ]);
  });
});

describe('views', () => {
  it('are replaced by news, announced, and take the focus to the title', async () => {
    const { show, one } = await mount(sampleViews.typing);
    expect(document.activeElement).toBe(document.body);
    await show(stepView());
    expect(one('[data-step]').dataset.step).toBe('certificate');
    expect(one('[data-announcement]').textContent).toBe('Step 5 of 14: Take the new certificate');
    expect(document.activeElement).toBe(one('[data-title]'));
  });

  it('leave the focus alone while the step stays', async () => {
    const { show, one } = await mount(stepView({ inputs: [certificateInput] }));
    one('[data-input="certificate"]').focus();
    await show(stepView({ inputs: [certificateInput], findings: [expiring] }));
    expect(document.activeElement).toBe(one('[data-input="certificate"]'));
  });
});

describe('the keyboard', () => {
  const enter = (target: Element, init: KeyboardEventInit = {}) =>
    act(async () => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
    });

  it('presses the main action with Enter on the title', async () => {
    const { one, background } = await mount(sampleViews.fill);
    await enter(one('[data-title]'));
    expect(background.actions).toEqual([{ type: 'do', deed: 'fill' }]);
  });

  it('does so neither from a field, nor held down, nor on a dangerous action', async () => {
    const { one, background, show } = await mount(
      stepView({ inputs: [certificateInput], main: sampleViews.fill.main }),
    );
    await enter(one('[data-input="certificate"]'));
    await enter(one('[data-title]'), { repeat: true });
    await show(sampleViews.paused);
    await enter(one('[data-title]'));
    expect(background.actions).toEqual([]);
  });

  it('reaches everything: no control is taken out of the order', async () => {
    for (const view of Object.values(sampleViews)) {
      const { all, unmount } = await mount(view);
      expect(all('[tabindex="-1"]:not(h1), a:not([href])')).toEqual([]);
      await unmount();
    }
    panel = undefined;
  });
});
