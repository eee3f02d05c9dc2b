import { useState } from 'react';
import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { SaveLink } from './save-link.tsx';

type Report = Extract<View, { screen: 'finished' }>['report'];

/** Within a step: the report so far, to be saved. The background is told by the deed `report-saved`. */
export function SaveReport({ report }: { report: Report }) {
  const { say, act } = usePanel();
  const [saved, setSaved] = useState(false);
  const tell = () => {
    setSaved(true);
    void act({ type: 'do', deed: 'report-saved' });
  };
  return (
    <div className="save">
      <SaveLink
        text={report.html}
        type="text/html"
        name={`${report.name}.html`}
        className="plain"
        onSaved={tell}
        data-save="html"
      >
        <Icon name="file" />
        {say('panel.save.html')}
      </SaveLink>
      <SaveLink
        text={report.json}
        type="application/json"
        name={`${report.name}.json`}
        className="quiet"
        onSaved={tell}
        data-save="json"
      >
        {say('panel.save.json')}
      </SaveLink>
      <p className="said" role="status">
        {saved && say('panel.save.saved')}
      </p>
    </div>
  );
}
