import { useEffect, useState } from 'react';
import type { BasicSaml } from '../../portal-api.ts';
import { untilLeft } from '../shared/pace.ts';
import { shuffled } from '../shared/shuffled.ts';
import { BasicSamlPanel } from './basic-saml-panel.tsx';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { Question } from './question.tsx';
import { SamlCards } from './saml-cards.tsx';
import { SamlMethods } from './saml-methods.tsx';
import { useApplication } from './use-application.ts';

const places = [0, 1, 2, 3, 4];

/** The Single sign-on page as a React blade: the choice of a method, then the numbered cards one after the other. */
export function SamlSignOn() {
  const { directory, notify, opened, pace, random, say, signal, tell, variant } = useFrame();
  const { detail, setDetail } = useApplication();
  const [shown, setShown] = useState<readonly number[]>([]);
  const [open, setOpen] = useState<'panel' | 'save-settings' | 'test' | null>(null);
  const saml = detail?.ssoMode === 'saml';

  useEffect(() => {
    if (!saml) return;
    void untilLeft(signal, async () => {
      for (const place of variant.rendering === 'out-of-order' ? shuffled(places, random) : places) {
        await pace.pause(signal, 0.4);
        setShown((before) => [...before, place]);
      }
    });
  }, [pace, random, saml, signal, variant]);

  const offered = detail?.unsavedBasicSaml ?? null;
  useEffect(() => {
    if (!saml || !offered) return;
    void untilLeft(signal, async () => {
      await pace.pause(signal);
      setOpen('save-settings');
    });
  }, [offered, pace, saml, signal]);

  const choose = () =>
    untilLeft(signal, async () => {
      const answer = await directory.chooseSaml(opened.objectId, signal);
      await pace.pause(signal);
      if (!answer.ok) return;
      setDetail(answer.value);
      tell({ kind: 'application-changed' });
    });
  const save = async (values: BasicSaml): Promise<string | null> => {
    const title = 'Save single sign-on settings';
    const ended = notify(title, 'Saving single sign-on settings');
    const answer = await directory.saveBasicSaml(opened.objectId, values, signal);
    await pace.pause(signal);
    if (!answer.ok) {
      ended('error', 'Error saving single sign-on settings', answer.error);
      return answer.error;
    }
    ended('success', title, 'Successfully saved single sign-on settings');
    setDetail(answer.value);
    return null;
  };
  const launch = () => {
    const tenant = detail?.setUp.loginUrl.split('/')[3];
    window.open(`https://login.microsoftonline.com/${tenant}/launch?appid=${detail?.appId}`, '_blank', 'noopener');
  };
  const command = (key: string, text: string, iconName: string, onClick?: () => void) => ({
    key,
    text: say(text),
    iconProps: { iconName },
    ...(onClick ? { onClick } : {}),
  });

  return (
    <BladeLayout
      loaded={detail !== null}
      commands={
        saml
          ? [
              command('upload', 'Upload metadata file', 'Add'),
              command('mode', 'Change single sign-on mode', 'Refresh'),
              command('test', 'Test this application', 'CheckMark', launch),
              command('feedback', 'Got feedback?', 'Feedback'),
            ]
          : []
      }
    >
      {detail && !saml && <SamlMethods onSaml={() => void choose()} />}
      {detail && saml && (
        <>
          <h2>{say('Set up Single Sign-On with SAML')}</h2>
          <SamlCards detail={detail} shown={shown} editBasicSaml={() => setOpen('panel')} test={launch} />
          {open === 'panel' && (
            <BasicSamlPanel
              initial={detail.unsavedBasicSaml ?? detail.basicSaml}
              save={save}
              onClose={(saved) => setOpen(saved ? 'test' : null)}
            />
          )}
          {open === 'save-settings' && offered && (
            <Question
              title="Save single sign-on setting(s)"
              text="Single sign-on settings of this application were filled in for you. Do you want to save them now?"
              no="No, I'll save later"
              onAnswer={(yes) => {
                setOpen(null);
                if (yes) void save(offered);
              }}
            />
          )}
          {open === 'test' && (
            <Question
              title={`Test single sign-on with ${detail.name}`}
              text="Single sign-on was configured. Do you want to test it now?"
              no="No, I'll test later"
              onAnswer={(yes) => {
                setOpen(null);
                if (yes) launch();
              }}
            />
          )}
        </>
      )}
    </BladeLayout>
  );
}
