import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';

/** What somebody sees who is signed in but has no role for this page. */
export function openNoAccess({ session }: Portal): Blade {
  return {
    subject: () => 'Access denied',
    view: { markup, model: { user: session.user.userPrincipalName, tenant: session.tenant.name } },
  };
}

const markup = `
<div class="ext-empty">
  <h3>You do not have access</h3>
  <p>You do not have permission to view this page. To get access, ask an administrator of your directory.</p>
  <dl><dt>Account</dt><dd data-bind="text: user"></dd><dt>Directory</dt><dd data-bind="text: tenant"></dd></dl>
</div>`;
