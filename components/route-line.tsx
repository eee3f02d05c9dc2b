import type { View } from '../lib/protocol/view.ts';

type Phases = Extract<View, { screen: 'step' }>['phases'];

/** Units of the drawing: a step's tick, the gap after it, the wider gap after a phase. */
const tick = 10;
const gap = 2;
const pause = 6;

/** The whole way as one line of ticks, a gap between phases. Decoration: the words beside it say the same. */
export function RouteLine({ phases, shown }: { phases: Phases; shown: string }) {
  const ticks: { id: string; x: number; state: string }[] = [];
  let x = 0;
  for (const phase of phases) {
    for (const { id, state } of phase.steps) {
      ticks.push({ id, x, state });
      x += tick + gap;
    }
    x += pause;
  }
  const width = Math.max(1, x - gap - pause);
  return (
    <svg className="route" viewBox={`0 0 ${width} 4`} preserveAspectRatio="none" aria-hidden="true">
      {ticks.map((step) => (
        <rect key={step.id} x={step.x} width={tick} height="4" data-state={step.state} data-shown={step.id === shown} />
      ))}
    </svg>
  );
}
