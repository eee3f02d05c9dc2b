import { type FormEvent, useId, useState } from 'react';
import { usePanel } from './panel-context.ts';
import { mostBytes } from './read-file.ts';
import type { StepInputProps } from './step-input.tsx';

/** A list typed or pasted, one entry a line. */
export function LinesInput({ input }: StepInputProps) {
  const { t, say, act, busy } = usePanel();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useId();

  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    if (new Blob([text]).size > mostBytes) return setRefusal('panel.input.textTooLarge');
    const handed = await act({ type: 'text', input: input.id, text });
    if (handed) setText('');
    setRefusal(handed ? null : 'panel.input.notTaken');
  };

  return (
    <form className="input" onSubmit={hand}>
      <label htmlFor={field}>
        {t(input.label)} {input.required && <small className="tag">{say('panel.input.required')}</small>}
      </label>
      <p className="soft" id={`${field}-hint`}>
        {t(input.hint)}
      </p>
      <textarea
        id={field}
        data-input={input.id}
        rows={5}
        value={text}
        placeholder={say('panel.input.lines')}
        aria-describedby={`${field}-hint ${field}-said`}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="submit">
        <button
          type="submit"
          className="plain"
          data-submit={input.id}
          data-danger={input.danger ?? false}
          disabled={text.trim() === ''}
        >
          {t(input.submit)}
        </button>
        <p id={`${field}-said`} className="said" role="status" data-refused={refusal !== null}>
          {refusal && say(refusal)}
        </p>
      </div>
    </form>
  );
}
