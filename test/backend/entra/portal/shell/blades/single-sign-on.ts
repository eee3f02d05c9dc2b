import * as ko from 'knockout';
import { untilLeft } from '../../shared/pace.ts';
import type { Blade, Command, View } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { applicationView, type LoadedApplication } from './loaded-application.ts';
import { samlSignOn } from './saml-sign-on.ts';
import { ssoMethods } from './sso-methods.ts';

type Page = Pick<Blade, 'page' | 'icon' | 'view' | 'commands' | 'frame'>;

/** Single sign-on: the choice of a method, or the SAML page once SAML was chosen. */
export function singleSignOn(portal: Portal, application: LoadedApplication, signal: AbortSignal): Page {
  if (portal.settings.variant.saml === 'framed-saml') return framed(application);
  const saml = ko.pureComputed(() => application.detail()?.ssoMode === 'saml');
  const choosing = ko.observable(false);
  const page = samlSignOn(portal, application, signal);

  const choose = () =>
    untilLeft(signal, async () => {
      choosing(true);
      const answer = await portal.directory.chooseSaml(application.key.objectId, signal);
      await portal.pace.pause(signal);
      choosing(false);
      if (answer.ok) application.detail(answer.value);
      else portal.notifications.begin('Single sign-on', '').failed('Error changing single sign-on mode', answer.error);
    });

  const method: View = ssoMethods(() => void choose(), choosing, portal.say);
  return {
    page: () => (saml() ? 'SAML-based Sign-on' : 'Single sign-on'),
    icon: 'SignOn',
    commands: (): readonly Command[] => (saml() ? page.commands : []),
    view: applicationView(application, '<div data-bind="view: saml() ? page.view : method"></div>', {
      saml,
      page,
      method,
    }),
  };
}

/** The same page drawn by a React blade in its frame. */
function framed(application: LoadedApplication): Page {
  return {
    page: () => (application.detail()?.ssoMode === 'saml' ? 'SAML-based Sign-on' : 'Single sign-on'),
    icon: 'SignOn',
    frame: () =>
      application.detail() && {
        blade: 'SamlSignOn',
        objectId: application.key.objectId,
        applicationName: application.name(),
      },
  };
}
