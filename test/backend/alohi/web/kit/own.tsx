/** The dashboards in plain elements: native select and dialog, and labels put to their fields in one of three ways. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { inPage } from '../navigation.ts';
import { usePageVariant } from '../page-variant.tsx';
import type { FrameProps, Kit, TickProps } from './kit.ts';
import { ownStyle } from './own-style.ts';

/** `control` draws the control with the id its label points to. */
function Named(props: {
  readonly label: string;
  readonly id?: string;
  readonly problem?: string | null;
  readonly control: (id: string) => ReactNode;
}) {
  const { labelling } = usePageVariant();
  const own = useId();
  const id = props.id ?? own;
  const words = <span className="dash-name">{props.label}</span>;
  const problem = props.problem && <span className="dash-wrong">{props.problem}</span>;
  if (labelling === 'around') {
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: the control is drawn by `control`
      <label className="dash-field">
        {words}
        {props.control(id)}
        {problem}
      </label>
    );
  }
  return (
    <div className="dash-field">
      {labelling === 'for' ? <label htmlFor={id}>{words}</label> : <div>{words}</div>}
      {props.control(id)}
      {problem}
    </div>
  );
}

function Tick({ label, checked, onChange, hint, role }: TickProps & { readonly role?: 'switch' }) {
  return (
    <div>
      <label className="dash-tick">
        <input type="checkbox" role={role} checked={checked} onChange={(event) => onChange(event.target.checked)} />
        {label}
      </label>
      {hint !== undefined && <div className="dash-hint">{hint}</div>}
    </div>
  );
}

export const ownKit: Kit = {
  Surroundings: ({ colour, dark, children }) => (
    <>
      <style>{ownStyle(colour, dark)}</style>
      {children}
    </>
  ),
  Frame: ({ logo, home, person, menu, children }) => (
    <>
      <header className="dash-top">
        {logo}
        <AccountMenu person={person} menu={menu} />
      </header>
      <nav className="dash-side">
        <a {...inPage(home.path)}>{home.label}</a>
      </nav>
      <main className="dash-main">{children}</main>
    </>
  ),
  Card: ({ children }) => <main className="dash-card">{children}</main>,
  Button: ({ children, onClick, disabled, primary, submit, busy, href, id }) => {
    const look = primary ? 'dash-button dash-primary' : 'dash-button';
    if (href !== undefined) {
      return (
        <a className={look} href={href}>
          {children}
        </a>
      );
    }
    return (
      <button
        id={id}
        type={submit ? 'submit' : 'button'}
        className={look}
        disabled={disabled === true || busy === true}
        onClick={onClick}
      >
        {children}
      </button>
    );
  },
  IconButton: ({ label, onClick, children }) => (
    <button type="button" className="dash-bare" title={label} onClick={onClick}>
      {children}
    </button>
  ),
  Field: ({ label, lines = 1, problem, end, onChange, id: given, ...field }) => (
    <Named
      label={label}
      id={given}
      problem={problem}
      control={(id) => (
        <div className="dash-line">
          {lines > 1 ? (
            <textarea
              id={id}
              name={field.name}
              rows={lines}
              spellCheck={false}
              value={field.value}
              onChange={(event) => onChange?.(event.target.value)}
            />
          ) : (
            <input id={id} {...field} onChange={(event) => onChange?.(event.target.value)} />
          )}
          {end}
        </div>
      )}
    />
  ),
  Select: ({ label, name, value, options, problem, onChange }) => (
    <Named
      label={label}
      problem={problem}
      control={(id) => (
        <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
          {!options.includes(value) && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    />
  ),
  Switch: (props) => <Tick {...props} role="switch" />,
  Checkbox: (props) => <Tick {...props} />,
  Dialog: function OwnDialog({ title, onEscape, children }) {
    const dialog = useRef<HTMLDialogElement>(null);
    const heading = useId();
    useEffect(() => dialog.current?.showModal(), []);
    return (
      <dialog ref={dialog} className="dash-dialog" aria-labelledby={heading} onCancel={onEscape}>
        <h2 id={heading}>{title}</h2>
        {children}
      </dialog>
    );
  },
  DialogBody: ({ children }) => <div className="dash-body">{children}</div>,
  DialogActions: ({ children }) => <div className="dash-actions">{children}</div>,
  Alert: ({ children }) => (
    <div role="alert" className="dash-wrong">
      {children}
    </div>
  ),
  Heading: ({ children }) => <h1>{children}</h1>,
  Text: ({ children, faint, wrong }) => (
    <p className={wrong ? 'dash-wrong' : faint ? 'dash-hint' : undefined}>{children}</p>
  ),
  Tabs: ({ value, tabs }) => (
    <div className="dash-tabs">
      {tabs.map(({ label, path }) => (
        <a key={path} className={path === value ? 'dash-tab dash-here' : 'dash-tab'} {...inPage(path)}>
          {label}
        </a>
      ))}
    </div>
  ),
  Panel: ({ title, children }) => (
    <section className="dash-panel">
      <h2>{title}</h2>
      {children}
    </section>
  ),
  Row: ({ title, text, children }) => (
    <div className="dash-row">
      <div>
        <div>{title}</div>
        <div className="dash-hint">{text}</div>
      </div>
      <div>{children}</div>
    </div>
  ),
  Table: ({ head, rows }) => (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, column) => (
              <td key={head[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
  Waiting: ({ rows }) => (
    <div aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never change places
        <div key={row} className="dash-bar" />
      ))}
    </div>
  ),
  Spinner: () => <p role="status">Loading…</p>,
};

function AccountMenu({ person, menu }: Pick<FrameProps, 'person' | 'menu'>) {
  const [open, setOpen] = useState(false);
  return (
    <div className="dash-menu">
      <button type="button" className="dash-bare" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{person.name}</span>
        <br />
        <small>{person.email}</small>
      </button>
      {open && (
        <ul>
          {menu.map(({ label, choose }) => (
            <li key={label}>
              <button
                type="button"
                className="dash-bare"
                onClick={() => {
                  setOpen(false);
                  choose();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
