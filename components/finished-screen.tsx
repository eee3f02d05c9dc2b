import { useState } from 'react';
import type { View } from '../lib/protocol/view.ts';
import { Footer } from './main-action.tsx';
import { usePanel } from './panel-context.ts';
import { ProofList } from './proof-list.tsx';
import { SaveLink } from './save-link.tsx';
import { ScreenHeader } from './screen-header.tsx';
import { SecondaryActions } from './secondary-actions.tsx';

/** The end: what was proven, the report to keep, and forgetting the rest. */
export function FinishedScreen({ view }: { view: Extract<View, { screen: 'finished' }> }) {
  const { say } = usePanel();
  const [saved, setSaved] = useState(false);
  const { report } = view;
  return (
    <>
      <ScreenHeader whose={view.tenant?.name ?? null} product={say(`panel.product.${view.product}`)} />
      <main className="body">
        <h1 tabIndex={-1} data-title>
          {say(`panel.finished.title.${view.path}`)}
        </h1>
        <p>{say('panel.finished.lead')}</p>
        {view.proofs.length > 0 ? (
          <ProofList proofs={view.proofs} title={say('panel.proofs.final')} />
        ) : (
          <p className="soft">{say('panel.proofs.none')}</p>
        )}
        <section className="also">
          <SaveLink
            text={report.json}
            type="application/json"
            name={`${report.name}.json`}
            className="quiet"
            onSaved={() => setSaved(true)}
            data-save="json"
          >
            {say('panel.save.json')}
          </SaveLink>
          {report.calendar !== '' && (
            <SaveLink
              text={report.calendar}
              type="text/calendar"
              name={`${report.name}.ics`}
              className="quiet"
              onSaved={() => setSaved(true)}
              data-save="calendar"
            >
              {say('panel.save.calendar')}
            </SaveLink>
          )}
        </section>
        <SecondaryActions buttons={view.secondary} />
        <p className="said" role="status">
          {saved && say('panel.save.saved')}
        </p>
      </main>
      <Footer>
        <SaveLink
          text={report.html}
          type="text/html"
          name={`${report.name}.html`}
          className="main"
          onSaved={() => setSaved(true)}
          data-save="html"
          data-main={true}
        >
          {say('panel.save.html')}
        </SaveLink>
      </Footer>
    </>
  );
}
