import * as ko from 'knockout';
import type { ApplicationDetail } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import { shuffled } from '../../shared/shuffled.ts';
import type { Command, View } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { openBasicSaml } from './basic-saml-pane.ts';
import type { LoadedApplication } from './loaded-application.ts';
import { basicSamlCard, certificatesCard, claimsCard, setUpCard, testCard } from './saml-cards.ts';
import { openTestPane } from './test-sign-on-pane.ts';

/** The SAML-based Sign-on page: five numbered cards that come one after the other. */
export function samlSignOn(
  portal: Portal,
  application: LoadedApplication,
  signal: AbortSignal,
): { readonly commands: readonly Command[]; readonly view: View } {
  const shown = ko.observableArray<number>([]);
  /** Set by the first save of this visit: the certificate on screen may be a stand-in until the page is reloaded. */
  const standIn = ko.observable<string | null>(null);

  const save = async (values: ApplicationDetail['basicSaml']): Promise<string | null> => {
    const progress = portal.notifications.begin('Save single sign-on settings', 'Saving single sign-on settings');
    const first = application.detail()?.certificate === null;
    const answer = await portal.directory.saveBasicSaml(application.key.objectId, values, portal.forever);
    await portal.pace.pause(portal.forever);
    if (!answer.ok) {
      progress.failed('Error saving single sign-on settings', answer.error);
      return answer.error;
    }
    if (first && portal.settings.dummyCertificateFirst) standIn(portal.ids.thumbprint());
    progress.succeeded('Save single sign-on settings', 'Successfully saved single sign-on settings');
    application.detail(answer.value);
    return null;
  };
  const test = () => openTestPane(portal, application, signal);

  /** Offered for applications that come with their values; without a yes they stay unconfigured. */
  const offerSave = () =>
    untilLeft(signal, async () => {
      const values = application.detail()?.unsavedBasicSaml;
      if (!values) return;
      await portal.pace.pause(signal);
      const answered = await portal.dialogs.ask(
        {
          title: 'Save single sign-on setting(s)',
          text: 'Single sign-on settings of this application were filled in for you. Do you want to save them now?',
          buttons: ['Yes', "No, I'll save later"],
        },
        signal,
      );
      if (answered === 'Yes') await save(values);
    });

  const begin = () =>
    untilLeft(signal, async () => {
      void offerSave();
      const inOrder = cards.map((_card, at) => at);
      const order = portal.settings.variant.rendering === 'out-of-order' ? shuffled(inOrder, portal.random) : inOrder;
      for (const card of order) {
        await portal.pace.pause(signal, 0.4);
        shown.push(card);
      }
    });
  let begun = false;
  ko.computed(() => {
    if (begun || application.detail()?.ssoMode !== 'saml') return;
    begun = true;
    void begin();
  });

  const editBasicSaml = () => {
    const detail = application.detail();
    if (detail) openBasicSaml(portal, detail, save, test, signal);
  };
  const cards = [
    basicSamlCard(portal, application, editBasicSaml),
    claimsCard(portal, application, () => portal.go(addresses.claims(application.key))),
    certificatesCard(portal, application, standIn),
    setUpCard(portal, application),
    testCard(portal, application, test),
  ];
  return {
    commands: [
      { id: 'UploadMetadata', label: 'Upload metadata file', icon: 'Upload' },
      { id: 'ChangeMode', label: 'Change single sign-on mode', icon: 'Undo' },
      { id: 'TestApplication', label: 'Test this application', icon: 'Checklist', run: test },
      { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
    ],
    view: {
      markup,
      model: { cards, shown, cardClass: portal.ids.style('sso-card'), name: application.name },
    },
  };
}

const markup = `
<h2 class="ext-saml-heading">Set up Single Sign-On with SAML</h2>
<p class="ext-narrow">An SSO implementation based on federation protocols improves security, reliability, and end user experiences and is easier to implement. Choose SAML single sign-on whenever possible for existing applications that do not use OpenID Connect or OAuth. <a href="#">Learn more.</a></p>
<p>Read the <a href="#">configuration guide</a> for help integrating <span data-bind="text: name()"></span>.</p>
<div class="ext-steps" data-bind="foreach: cards"><!-- ko if: $parent.shown().includes($index()) -->
  <div class="ext-step"><div class="ext-step-number" data-bind="text: $index() + 1"></div>
  <div class="ext-step-card" data-bind="css: $parent.cardClass, view: $data"></div></div>
<!-- /ko --></div>`;
