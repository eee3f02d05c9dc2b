import { useFrame } from './frame-context.ts';

const methods = [
  ['Disabled', "Single sign-on is not enabled. The user won't be able to launch the app from My Apps."],
  [
    'SAML',
    'Rich and secure authentication to applications using the SAML (Security Assertion Markup Language) protocol.',
  ],
  ['Password-based', 'Password storage and replay using a web browser extension or mobile app.'],
  ['Linked', 'Link to an application in My Apps and/or Office 365 application launcher.'],
] as const;

/** "Select a single sign-on method" as a React blade; the replica offers SAML only. */
export function SamlMethods({ onSaml }: { onSaml(): void }) {
  const { say } = useFrame();
  return (
    <>
      <h2>{say('Select a single sign-on method')}</h2>
      <div className="overview-cards">
        {methods.map(([name, text]) => (
          <button
            key={name}
            type="button"
            className="overview-card"
            aria-label={say(name)}
            onClick={() => name === 'SAML' && onSaml()}
          >
            <b>{say(name)}</b>
            <p>{text}</p>
          </button>
        ))}
      </div>
    </>
  );
}
