/** What a dashboard is made of. Two libraries offer it, and the pages do not know which. */
import { type ComponentType, createContext, type ReactNode, use } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  /** Sends the form it stands in. */
  readonly submit?: boolean;
  readonly busy?: boolean;
  /** A link that looks like a button. */
  readonly href?: string;
  readonly id?: string;
}

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly id?: string;
  readonly name?: string;
  readonly type?: 'text' | 'url' | 'email' | 'password';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  /** Lines shown; one line unless told. */
  readonly lines?: number;
  readonly problem?: string | null;
  /** Stands at the end of the field: an eye, a copy button. */
  readonly end?: ReactNode;
}

export interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly problem?: string | null;
  readonly onChange: (value: string) => void;
}

export interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** A sentence below it. */
  readonly hint?: string;
}

export interface DialogProps {
  readonly title: string;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

export interface FrameProps {
  readonly logo: ReactNode;
  readonly home: { readonly label: string; readonly path: string; readonly isHere: boolean };
  readonly person: { readonly name: string; readonly email: string };
  readonly menu: readonly { readonly label: string; readonly choose: () => void }[];
  readonly children: ReactNode;
}

export interface Kit {
  /** Around everything: style sheet and theme. */
  readonly Surroundings: ComponentType<{
    readonly colour: string;
    readonly dark: boolean;
    readonly children: ReactNode;
  }>;
  readonly Frame: ComponentType<FrameProps>;
  /** A narrow box in the middle of the page. */
  readonly Card: ComponentType<{ readonly children: ReactNode }>;
  readonly Button: ComponentType<ButtonProps>;
  readonly IconButton: ComponentType<{
    readonly label: string;
    readonly onClick: () => void;
    readonly children: ReactNode;
  }>;
  readonly Field: ComponentType<FieldProps>;
  readonly Select: ComponentType<SelectProps>;
  readonly Switch: ComponentType<TickProps>;
  readonly Checkbox: ComponentType<TickProps>;
  readonly Dialog: ComponentType<DialogProps>;
  readonly DialogBody: ComponentType<{ readonly children: ReactNode }>;
  readonly DialogActions: ComponentType<{ readonly children: ReactNode }>;
  readonly Alert: ComponentType<{ readonly children: ReactNode }>;
  readonly Heading: ComponentType<{ readonly children: ReactNode }>;
  readonly Text: ComponentType<{ readonly children: ReactNode; readonly faint?: boolean; readonly wrong?: boolean }>;
  readonly Tabs: ComponentType<{
    readonly label: string;
    readonly value: string;
    readonly tabs: readonly { readonly label: string; readonly path: string }[];
    readonly onChange: (path: string) => void;
  }>;
  /** A titled box of rows with lines between them. */
  readonly Panel: ComponentType<{ readonly title: string; readonly children: ReactNode }>;
  readonly Row: ComponentType<{ readonly title: string; readonly text: string; readonly children: ReactNode }>;
  readonly Table: ComponentType<{ readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }>;
  readonly Waiting: ComponentType<{ readonly rows: number }>;
  readonly Spinner: ComponentType;
}

export const KitContext = createContext<Kit | null>(null);

export function useKit(): Kit {
  const kit = use(KitContext);
  if (!kit) throw new Error('A component was drawn without a kit.');
  return kit;
}
