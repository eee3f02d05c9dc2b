import { useState } from 'react';
import { usePanel } from './panel-context.ts';
import { saveFile } from './save-file.ts';

/** Saves how the page is built, for whoever adapts the assistant to it. */
export function OutlineButton() {
  const { say, outline } = usePanel();
  const [said, setSaid] = useState<'saved' | 'none' | null>(null);

  const save = async () => {
    const made = await outline();
    setSaid(made === null ? 'none' : 'saved');
    if (made) saveFile({ ...made, mime: 'application/json' });
  };

  return (
    <div className="outline">
      <button type="button" className="quiet" data-outline onClick={() => void save()}>
        {say('panel.outline.save')}
      </button>
      <p className="soft">{say('panel.outline.hint')}</p>
      <p className="said" role="status" data-refused={said === 'none'}>
        {said === 'saved' ? say('panel.save.saved') : said === 'none' ? say('panel.outline.none') : ''}
      </p>
    </div>
  );
}
