import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { FollowedLanguage } from '../lib/messages/follow-language.ts';
import type { Action, Message, View } from '../lib/protocol/view.ts';
import { Connecting } from './connecting.tsx';
import { DamagedScreen } from './damaged-screen.tsx';
import { FinishedScreen } from './finished-screen.tsx';
import { NewerScreen } from './newer-screen.tsx';
import { PanelContext } from './panel-context.ts';
import { type SiteAccessLink, SiteAccessNotice } from './site-access-notice.tsx';
import { StartScreen } from './start-screen.tsx';
import { StepScreen } from './step-screen.tsx';
import { type PanelTrouble, TroubleLine } from './trouble-line.tsx';
import { UnopenedScreen } from './unopened-screen.tsx';
import { useDocumentLanguage } from './use-document-language.ts';
import { useEnterOnMain } from './use-enter-on-main.ts';
import { useNoStrayDrops } from './use-no-stray-drops.ts';
import { useTitleFocus } from './use-title-focus.ts';

/** The panel's link to the background, as far as it is shown. */
export interface PanelLink {
  readonly state: () => { readonly view: View | null; readonly busy: boolean; readonly trouble: PanelTrouble | null };
  readonly subscribe: (onChange: () => void) => () => void;
  readonly act: (action: Action) => Promise<boolean>;
  readonly outline: PanelContext['outline'];
}

/** The whole panel. It shows the background's view and hands actions over; it knows nothing else. */
export function Panel({
  language,
  conversation,
  access,
}: {
  language: FollowedLanguage;
  conversation: PanelLink;
  access: SiteAccessLink;
}) {
  const { view, busy, trouble } = useSyncExternalStore(conversation.subscribe, conversation.state);
  const translate = useSyncExternalStore(language.subscribe, language.current);
  const portalLanguage = view?.screen === 'step' ? view.portalLanguage : undefined;
  const t = useMemo(
    () => Object.assign((message: Message) => translate(message, portalLanguage), { language: translate.language }),
    [translate, portalLanguage],
  );
  const root = useRef<HTMLDivElement>(null);
  const context = useMemo<PanelContext>(
    () => ({
      t,
      say: (key, params) => t({ key, params }),
      act: conversation.act,
      outline: conversation.outline,
      busy,
      chooseLanguage: language.choose,
    }),
    [t, conversation, busy, language],
  );
  useTitleFocus(root, view && (view.screen === 'step' ? view.step.id : view.screen));
  useDocumentLanguage(t);
  useEnterOnMain();
  useNoStrayDrops();

  return (
    <PanelContext value={context}>
      <div
        className="panel"
        ref={root}
        data-screen={view?.screen ?? 'connecting'}
        data-step={view?.screen === 'step' ? view.step.id : undefined}
        data-busy={busy}
      >
        <p className="unseen" role="status" data-announcement>
          {view?.screen === 'step'
            ? t({
                key: 'panel.step.announce',
                params: { index: view.index, of: view.of, title: t(view.step.title) },
              })
            : ''}
        </p>
        <Screen view={view} />
        <SiteAccessNotice access={access} />
        <TroubleLine trouble={trouble} />
      </div>
    </PanelContext>
  );
}

function Screen({ view }: { view: View | null }) {
  switch (view?.screen) {
    case 'start':
      return <StartScreen view={view} />;
    case 'step':
      return <StepScreen view={view} />;
    case 'finished':
      return <FinishedScreen view={view} />;
    case 'damaged':
      return <DamagedScreen view={view} />;
    case 'newer':
      return <NewerScreen />;
    case 'unopened':
      return <UnopenedScreen view={view} />;
    case undefined:
      return <Connecting />;
  }
}
