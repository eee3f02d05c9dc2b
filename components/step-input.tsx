import type { View } from '../lib/protocol/view.ts';
import { FileOrTextInput } from './file-or-text-input.tsx';
import { LinesInput } from './lines-input.tsx';
import { usePanel } from './panel-context.ts';
import { ReasonForm } from './reason-form.tsx';

export interface StepInputProps {
  readonly input: Extract<View, { screen: 'step' }>['inputs'][number];
}

/** What the step accepts from the administrator, by its kind. */
export function StepInput({ input }: StepInputProps) {
  const { t, act } = usePanel();
  if (input.kind === 'file-or-text') return <FileOrTextInput input={input} />;
  if (input.kind === 'lines') return <LinesInput input={input} />;
  return (
    <ReasonForm
      name={input.id}
      label={t(input.label)}
      hint={t(input.hint)}
      submit={t(input.submit)}
      danger={input.danger}
      onReason={(text) => act({ type: 'text', input: input.id, text })}
    />
  );
}
