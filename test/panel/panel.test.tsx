// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { View } from '../../lib/protocol/view.ts';
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
  it.each(Object.entries(sampleViews))(
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
    for (const view of Object.values(sampleViews)) {
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
    expect(one('[data-type-this]').textContent).toBe('Alohi SSO');
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
    const { press, background, all } = await mount(stepView());
    await press('[data-menu="ask-end"]');
    expect(background.actions).toEqual([]);
    await press('[data-menu="keep"]');
    expect(all('[data-menu="end"]').length).toBe(0);
    await press('[data-menu="ask-end"]');
    await press('[data-menu="end"]');
    expect(background.actions).toEqual([{ type: 'end' }]);
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
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));

  it('presses the main action with Enter on the title', async () => {
    const { one, background, settle } = await mount(sampleViews.fill);
    enter(one('[data-title]'));
    await settle();
    expect(background.actions).toEqual([{ type: 'do', deed: 'fill' }]);
  });

  it('does so neither from a field, nor held down, nor on a dangerous action', async () => {
    const { one, background, settle, show } = await mount(
      stepView({ inputs: [certificateInput], main: sampleViews.fill.main }),
    );
    enter(one('[data-input="certificate"]'));
    enter(one('[data-title]'), { repeat: true });
    await show(sampleViews.paused);
    enter(one('[data-title]'));
    await settle();
    expect(background.actions).toEqual([]);
  });

  it('reaches everything: no control is taken out of the order', async () => {
    for (const view of Object.values(sampleViews)) {
      const { all, unmount } = await mount(view);
      expect(all('button[tabindex="-1"], a:not([href]), [tabindex]:not(h1)')).toEqual([]);
      await unmount();
    }
    panel = undefined;
  });
});
