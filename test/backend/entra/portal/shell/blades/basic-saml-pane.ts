import * as ko from 'knockout';
import type { ApplicationDetail, BasicSaml } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Portal } from '../portal.ts';
import { basicSamlMarkup } from './basic-saml-markup.ts';

interface Row {
  readonly value: ko.Observable<string>;
  /** Kept as text: whatever was typed into the Index column stays there. */
  readonly index: ko.Observable<string>;
  readonly isDefault: ko.Observable<boolean>;
}

/**
 * The `Basic SAML Configuration` pane.
 * @param save resolves with the directory's refusal, or `null` when it was saved
 * @param test what is offered after the pane was saved and closed
 */
export function openBasicSaml(
  portal: Portal,
  detail: ApplicationDetail,
  save: (values: BasicSaml) => Promise<string | null>,
  test: () => void,
  signal: AbortSignal,
): void {
  const initial = detail.unsavedBasicSaml ?? detail.basicSaml;
  const identifiers = ko.observableArray(initial.identifiers.map((each) => row(each.value, null, each.isDefault)));
  const replyUrls = ko.observableArray(initial.replyUrls.map((each) => row(each.url, each.index, each.isDefault)));
  const signOnUrl = ko.observable(initial.signOnUrl);
  const relayState = ko.observable(initial.relayState);
  const logoutUrl = ko.observable(initial.logoutUrl);
  const refused = ko.observable('');
  const saving = ko.observable(false);
  let wasSaved = false;

  const values = ko.pureComputed<BasicSaml>(() => ({
    identifiers: identifiers().map((each) => ({ value: each.value(), isDefault: each.isDefault() })),
    replyUrls: replyUrls().map((each) => ({
      url: each.value(),
      index: each.index() === '' ? null : Number(each.index()),
      isDefault: each.isDefault(),
    })),
    signOnUrl: signOnUrl(),
    relayState: relayState(),
    logoutUrl: logoutUrl(),
  }));
  const last = ko.observable(JSON.stringify(detail.basicSaml));
  const edited = ko.pureComputed(() => JSON.stringify(values()) !== last());
  const valid = ko.pureComputed(
    () =>
      identifiers().length > 0 &&
      replyUrls().length > 0 &&
      identifiers().every((each) => problems.identifier(each) === '') &&
      replyUrls().every((each) => problems.replyUrl(each) === '' && problems.index(each) === '') &&
      [signOnUrl(), logoutUrl()].every((url) => url === '' || isAddress(url)),
  );

  const submit = () =>
    untilLeft(signal, async () => {
      saving(true);
      refused('');
      const sent = values();
      const refusal = await save(sent);
      saving(false);
      if (refusal !== null) return void refused(refusal);
      last(JSON.stringify(sent));
      wasSaved = true;
    });

  const add = (list: ko.ObservableArray<Row>) => () => list.push(row('', null, list().length === 0));
  const remove = (list: ko.ObservableArray<Row>) => (gone: Row) => {
    list.remove(gone);
    if (gone.isDefault()) list()[0]?.isDefault(true);
  };
  const makeDefault = (list: ko.ObservableArray<Row>) => (chosen: Row) => {
    for (const each of list()) each.isDefault(each === chosen);
    return true;
  };
  const label = () => portal.ids.label();

  portal.panes.open(
    {
      title: 'Basic SAML Configuration',
      size: 'large',
      commands: () => [
        {
          id: 'Save',
          label: 'Save',
          icon: 'Save',
          enabled: () => edited() && valid() && !saving(),
          run: () => void submit(),
        },
        { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
      ],
      mayClose: async () => {
        if (!edited()) return true;
        const answered = await portal.dialogs.ask(
          {
            title: 'Your unsaved edits will be discarded',
            text: 'Do you want to close the pane?',
            buttons: ['OK', 'Cancel'],
          },
          signal,
        );
        return answered === 'OK';
      },
      closed: () => {
        if (wasSaved) void offerTest();
      },
      view: {
        markup: basicSamlMarkup,
        model: {
          identifiers,
          replyUrls,
          signOnUrl,
          relayState,
          logoutUrl,
          refused,
          problems,
          addressProblem: (url: ko.Observable<string>) => () => (url() === '' || isAddress(url()) ? '' : notAnAddress),
          addIdentifier: add(identifiers),
          addReplyUrl: add(replyUrls),
          removeIdentifier: remove(identifiers),
          removeReplyUrl: remove(replyUrls),
          defaultIdentifier: makeDefault(identifiers),
          defaultReplyUrl: makeDefault(replyUrls),
          labels: {
            identifier: label(),
            replyUrl: label(),
            index: label(),
            signOn: label(),
            relay: label(),
            logout: label(),
          },
        },
      },
    },
    signal,
  );

  const offerTest = () =>
    untilLeft(signal, async () => {
      await portal.pace.pause(signal, 0.5);
      const answered = await portal.dialogs.ask(
        {
          title: `Test single sign-on with ${detail.name}`,
          text: 'Single sign-on was configured. Do you want to test it now?',
          buttons: ['Yes', "No, I'll test later"],
        },
        signal,
      );
      if (answered === 'Yes') test();
    });
}

const notAnAddress = 'Please enter a valid URL.';

const problems = {
  identifier: (each: Row) => (each.value().trim() === '' ? 'The value must not be empty.' : ''),
  replyUrl: (each: Row) => (isAddress(each.value()) ? '' : notAnAddress),
  index: (each: Row) => (/^\d*$/.test(each.index()) ? '' : 'The value must be a valid number.'),
};

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function row(value: string, index: number | null, isDefault: boolean): Row {
  return {
    value: ko.observable(value),
    index: ko.observable(index === null ? '' : String(index)),
    isDefault: ko.observable(isDefault),
  };
}
