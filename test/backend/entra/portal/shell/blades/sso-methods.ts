import type * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import type { View } from '../blade.ts';
import type { IconName } from '../icons.ts';

interface Method {
  readonly name: string;
  readonly icon: IconName;
  readonly text: string;
}

const methods: readonly Method[] = [
  {
    name: 'Disabled',
    icon: 'Prohibited',
    text: "Single sign-on is not enabled. The user won't be able to launch the app from My Apps.",
  },
  {
    name: 'SAML',
    icon: 'Puzzle',
    text: 'Rich and secure authentication to applications using the SAML (Security Assertion Markup Language) protocol.',
  },
  {
    name: 'Password-based',
    icon: 'Lock',
    text: 'Password storage and replay using a web browser extension or mobile app.',
  },
  { name: 'Linked', icon: 'Link', text: 'Link to an application in My Apps and/or Office 365 application launcher.' },
];

/** "Select a single sign-on method". The replica offers SAML only; the other cards do nothing. */
export function ssoMethods(chooseSaml: () => void, choosing: ko.Observable<boolean>, say: Words['say']): View {
  return {
    markup,
    model: {
      methods,
      say,
      choosing,
      choose: (method: Method) => {
        if (method.name === 'SAML' && !choosing()) chooseSaml();
      },
    },
  };
}

const markup = `
<p class="ext-narrow">Single sign-on (SSO) adds security and convenience when users sign on to applications in Microsoft Entra ID by enabling a user in your organization to sign in to every application they use with only one account. <a href="#">Learn more.</a></p>
<h2 class="ext-method-heading">Select a single sign-on method <a href="#">Help me decide</a></h2>
<div class="ext-methods" data-bind="foreach: methods, css: {'ext-busy': choosing}">
  <div class="ext-ad-problem-details-card-tile" role="button" tabindex="0" data-bind="click: $parent.choose, attr: {'aria-label': $parent.say(name)}">
    <span class="ext-method-icon" data-bind="icon: icon"></span>
    <div><div class="ext-ad-problem-details-card-tile-title" data-bind="text: $parent.say(name)"></div><div data-bind="text: text"></div></div>
  </div>
</div>`;
