import { useState } from 'react';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** Bytes of the largest file taken: 5,000 people on both sides are about 2 MB. */
const mostBytes = 8_000_000;

/** Takes the file that another person's assistant wrote. Whether it is one is for the background to say. */
export function TakeOver() {
  const { say, act, busy } = usePanel();
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) await act({ type: 'take-over', text: await file.text() });
  };
  return (
    <div className="take-over">
      <label className="plain">
        <Icon name="file" />
        {say('panel.takeOver.choose')}
        <input
          type="file"
          accept=".json,application/json"
          className="unseen"
          data-file="take-over"
          onChange={(event) => {
            const { target } = event;
            // Choosing the same file again must count as a choice.
            void take(target.files?.[0]).finally(() => {
              target.value = '';
            });
          }}
        />
      </label>
      <p className="said" role="status" data-refused={tooLarge}>
        {tooLarge && say('panel.takeOver.tooLarge')}
      </p>
    </div>
  );
}
