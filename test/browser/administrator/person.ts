/** Who the administrator is: what they know, what they are willing to do, what they would answer. */
import type { Glance } from './eyes.ts';

/** Answers to the panel's own inputs. A path is a file of the person's computer. */
export type Answer = { readonly text: string } | { readonly file: string };

/** Something this person does out of their own head, told by neither mark nor main action. */
export interface OwnDeed {
  readonly name: string;
  /** Is this the moment? Asked at every look, before anything the assistant proposes. */
  readonly when: (sight: Glance) => boolean;
  /** How often at most; once unless told. */
  readonly times?: number;
  readonly does: (hands: Hands, sight: Glance) => Promise<unknown>;
}

/** What two hands can do, all of it with real mouse and keyboard events. */
export interface Hands {
  pressSecondary(name: string): Promise<boolean>;
  /** Opens the panel's menu and chooses this in it. */
  chooseInMenu(name: string): Promise<boolean>;
  answer(input: string, answer: Answer): Promise<boolean>;
  /** Presses what is offered where the assistant is unsure. */
  help(kind: string, name?: string): Promise<boolean>;
  /** Clicks at what stands after these words on the page, in whatever frame they are read. */
  clickAfter(words: string): Promise<boolean>;
  /** Clicks at the mark, if one can be seen. */
  followMark(): Promise<boolean>;
  /** Types an address into the tab in front, as the address bar takes it. */
  goTo(url: string): Promise<void>;
}

/** What somebody signs in with. */
export interface Account {
  /** Their address in Fax.Plus. */
  readonly email: string;
  /** Their user name at Microsoft (userPrincipalName). */
  readonly userName: string;
  readonly password: string;
}

export interface Person {
  /** The account they sign in with during a step: their own, or that of a colleague who sits beside them. */
  readonly account: (step: string | null) => Account;
  /** Their choices on the start screen, by the name of the choice. */
  readonly choices: Readonly<Record<string, string>>;
  /** Would they take responsibility for this warning? */
  readonly acknowledges: (code: string, step: string | null) => boolean;
  /** What they put into an input of the panel; `null` leaves it empty. */
  readonly answers: (input: string, step: string | null) => Answer | null;
  readonly ownDeeds: readonly OwnDeed[];
}

/** A careful person: acknowledges nothing, explains nothing, does nothing on their own. */
export function carefulPerson(
  account: Account,
  choices: Person['choices'],
  more: Partial<Omit<Person, 'choices'>> = {},
): Person {
  return { account: () => account, choices, acknowledges: () => false, answers: () => null, ownDeeds: [], ...more };
}
