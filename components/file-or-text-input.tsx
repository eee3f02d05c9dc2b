import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Message } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { mostBytes, readFile } from './read-file.ts';
import type { StepInputProps } from './step-input.tsx';

/**
 * A file dropped anywhere on the panel, chosen, or its text pasted. What was handed over is not shown
 * again: it may be the wrong thing, a private key for one, and then it belongs on no screen.
 */
export function FileOrTextInput({ input }: StepInputProps) {
  const { t, say, act, busy } = usePanel();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ message: Message; refused: boolean } | null>(null);
  const [over, setOver] = useState(false);
  const field = useId();

  const tell = (key: string, refused: boolean, params?: Message['params']) =>
    setSaid({ message: { key, params }, refused });

  const handFile = async (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!files || !file || busy) return;
    if (files.length > 1) return tell('panel.input.oneFile', true);
    const name = file.name;
    tell('panel.input.reading', false, { name });
    const read = await readFile(file);
    if (!read.ok) return tell(`panel.input.${read.reason}`, true, { name, size: (file.size / mostBytes).toFixed(1) });
    const handed = await act({ type: 'file', name: name.slice(0, 255), base64: read.base64 });
    tell(handed ? 'panel.input.handedOver' : 'panel.input.notTaken', !handed, { name });
  };

  const handText = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    if (new Blob([text]).size > mostBytes) return tell('panel.input.textTooLarge', true);
    const handed = await act({ type: 'text', input: input.id, text });
    if (handed) setText('');
    tell(handed ? 'panel.input.textHandedOver' : 'panel.input.notTaken', !handed);
  };

  // The whole panel takes the file: a drop that misses the zone must not open the file instead.
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener('dragover', (event) => setOver(carriesFile(event)), { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        void handFile(event.dataTransfer?.files);
      },
      { signal },
    );
    return () => listening.abort();
  });

  return (
    <form className="input" onSubmit={handText} data-over={over}>
      <label htmlFor={field}>
        {t(input.label)} {input.required && <small className="tag">{say('panel.input.required')}</small>}
      </label>
      <p className="soft" id={`${field}-hint`}>
        {t(input.hint)}
      </p>
      <div className="drop">
        <Icon name="file" />
        <span>{say('panel.input.drop')}</span>
        <label className="plain">
          {say('panel.input.choose')}
          <input
            type="file"
            className="unseen"
            data-file={input.id}
            onChange={(event) => {
              void handFile(event.target.files).finally(() => {
                // Choosing the same file again, mended, must count as a choice.
                event.target.value = '';
              });
            }}
          />
        </label>
      </div>
      <textarea
        id={field}
        data-input={input.id}
        className="code"
        rows={3}
        value={text}
        placeholder={say('panel.input.paste')}
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
        <p id={`${field}-said`} className="said" role="status" data-refused={said?.refused ?? false}>
          {said && t(said.message)}
        </p>
      </div>
    </form>
  );
}
