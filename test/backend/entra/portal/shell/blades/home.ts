import type { Blade } from '../blade.ts';
import type { IconName } from '../icons.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';

/** The start page: a few services to go to. */
export function openHome(portal: Portal): Blade {
  const services: readonly { label: string; icon: IconName; hash: string }[] = [
    { label: 'Microsoft Entra ID', icon: 'Entra', hash: addresses.directory },
    { label: 'Enterprise applications', icon: 'Applications', hash: addresses.applications },
  ];
  return {
    subject: () => 'Welcome to Azure!',
    view: {
      markup,
      model: { services, say: portal.say, open: (service: { hash: string }) => portal.go(service.hash) },
    },
  };
}

const markup = `
<h3 class="ext-home-heading">Azure services</h3>
<div class="ext-home-services" data-bind="foreach: services">
  <a class="ext-home-service" role="link" tabindex="0" data-bind="click: $parent.open, attr: {title: label}">
    <span class="ext-home-icon" data-bind="icon: icon"></span><span data-bind="text: $parent.say(label)"></span></a>
</div>
<h3 class="ext-home-heading">Resources</h3>
<p class="ext-empty">No resources have been viewed recently</p>`;
