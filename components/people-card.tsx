import { useId, useState } from 'react';
import type { View } from '../lib/protocol/view.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

type People = NonNullable<Extract<View, { screen: 'step' }>['people']>;

/** Names shown at once; a longer list is searched, not scrolled. */
const shown = 50;
/** From so many missing on, searching is quicker than reading. */
const searchable = 8;

/** Who was to be assigned and who is not yet. */
export function PeopleCard({ people }: { people: People }) {
  const { say } = usePanel();
  const { expected, assigned, missing, completeness } = people;
  const none = completeness === 'complete' ? 'panel.people.none' : 'panel.people.unknownMissing';
  return (
    <section
      className="card people"
      aria-labelledby="people"
      data-completeness={completeness}
      data-missing={missing.length > 0}
    >
      <h2 id="people">{say('panel.people')}</h2>
      <p className="people-counts">{say('panel.people.counts', { assigned, expected })}</p>
      <svg className="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="share-ground" width="100" height="4" />
        <rect className="share-part" width={expected > 0 ? Math.min(100, (100 * assigned) / expected) : 0} height="4" />
      </svg>
      <p className="people-missing">
        <Icon name={missing.length > 0 ? 'warning' : completeness === 'complete' ? 'done' : 'info'} />
        <span>{missing.length > 0 ? say('panel.people.missing', { count: missing.length }) : say(none)}</span>
        {missing.length > 0 && <CopyButton value={missing.join('\n')} label={say('panel.people.list')} />}
      </p>
      {missing.length > 0 && <Missing names={missing} />}
      <p className="soft">{say(`panel.people.${completeness}`)}</p>
    </section>
  );
}

function Missing({ names }: { names: readonly string[] }) {
  const { say } = usePanel();
  const [sought, setSought] = useState('');
  const field = useId();
  const needle = sought.trim().toLocaleLowerCase();
  const found = needle === '' ? names : names.filter((name) => name.toLocaleLowerCase().includes(needle));
  return (
    <>
      {names.length >= searchable && (
        <div className="search">
          <label className="unseen" htmlFor={field}>
            {say('panel.people.search')}
          </label>
          <input
            id={field}
            type="search"
            value={sought}
            placeholder={say('panel.people.search')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setSought(event.target.value)}
          />
          <small role="status">{needle === '' ? '' : say('panel.people.found', { count: found.length })}</small>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard. */}
      <ul className="names" tabIndex={0} aria-label={say('panel.people.list')}>
        {found.slice(0, shown).map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name.
          <li key={place}>{name}</li>
        ))}
        {found.length > shown && <li className="soft">{say('panel.people.more', { count: found.length - shown })}</li>}
      </ul>
    </>
  );
}
