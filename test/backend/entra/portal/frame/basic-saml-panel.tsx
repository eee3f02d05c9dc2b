import { ActionButton } from '@fluentui/react/lib/Button';
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { TextField } from '@fluentui/react/lib/TextField';
import { useState } from 'react';
import type { BasicSaml } from '../../portal-api.ts';
import { useFrame } from './frame-context.ts';
import { Remounting } from './remounting.tsx';

interface BasicSamlPanelProps {
  readonly initial: BasicSaml;
  /** Resolves with the directory's refusal, or `null` when it was saved. */
  save(values: BasicSaml): Promise<string | null>;
  onClose(saved: boolean): void;
}

/** The panel `Basic SAML Configuration` as a React blade draws it. */
export function BasicSamlPanel({ initial, save, onClose }: BasicSamlPanelProps) {
  const { say } = useFrame();
  const [values, setValues] = useState(initial);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async () => {
    setBusy(true);
    const refused = await save(values);
    setBusy(false);
    setRefusal(refused);
    setSaved(refused === null);
  };
  const complete = values.identifiers.length > 0 && values.replyUrls.length > 0;
  const others = [
    ['signOnUrl', 'Sign on URL (Optional)'],
    ['relayState', 'Relay State (Optional)'],
    ['logoutUrl', 'Logout Url (Optional)'],
  ] as const;
  return (
    <Panel
      isOpen
      type={PanelType.medium}
      headerText={say('Basic SAML Configuration')}
      closeButtonAriaLabel={say('Close')}
      onDismiss={() => onClose(saved)}
    >
      <CommandBar
        items={[
          {
            key: 'save',
            text: say('Save'),
            iconProps: { iconName: 'Save' },
            disabled: busy || saved || !complete,
            onClick: () => void submit(),
          },
          { key: 'feedback', text: say('Got feedback?'), iconProps: { iconName: 'Feedback' } },
        ]}
        styles={{ root: { padding: 0 } }}
      />
      {refusal !== null && <p role="alert">{refusal}</p>}
      <Remounting>
        {values.identifiers.map(({ value, isDefault }, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            key={at}
            label={say('Identifier (Entity ID)')}
            required
            value={value}
            onChange={(_event, typed) =>
              setValues({ ...values, identifiers: values.identifiers.with(at, { value: typed ?? '', isDefault }) })
            }
          />
        ))}
        <ActionButton
          text={say('Add identifier')}
          onClick={() =>
            setValues({
              ...values,
              identifiers: [...values.identifiers, { value: '', isDefault: !values.identifiers[0] }],
            })
          }
        />
        {values.replyUrls.map((row, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            key={at}
            label={say('Reply URL (Assertion Consumer Service URL)')}
            required
            value={row.url}
            onChange={(_event, typed) =>
              setValues({ ...values, replyUrls: values.replyUrls.with(at, { ...row, url: typed ?? '' }) })
            }
          />
        ))}
        <ActionButton
          text={say('Add reply URL')}
          onClick={() =>
            setValues({
              ...values,
              replyUrls: [...values.replyUrls, { url: '', index: null, isDefault: !values.replyUrls[0] }],
            })
          }
        />
        {others.map(([name, label]) => (
          <TextField
            key={name}
            label={say(label)}
            value={values[name]}
            onChange={(_event, typed) => setValues({ ...values, [name]: typed ?? '' })}
          />
        ))}
      </Remounting>
    </Panel>
  );
}
