/** A portal page of any size: the form of a step, in the middle of a list as the portals' lists are built. */

const row = (i: number): string => `<div role="row" class="ms-DetailsRow" data-list-index="${i}">
<div role="gridcell" class="cell"><div role="checkbox" aria-checked="false" aria-label="Select row" class="check"></div></div>
<div class="ms-DetailsRow-fields" role="presentation"><div role="rowheader" class="cell" data-automation-key="name"><button class="link">Person ${i}</button></div>
<div role="gridcell" class="cell"><span>User</span></div><div role="gridcell" class="cell"><span class="mail">person${i}@contoso.example</span></div>
<div role="gridcell" class="cell"><div class="wide"><span class="icon" aria-hidden="true"></span><span>Default Access</span></div></div>
<div role="gridcell" class="cell"><a href="#">Details <b>${i}</b></a></div><div class="cell"><p>Member since ${2000 + (i % 25)}</p></div>
<div class="cell"><span><b>${i}</b></span></div></div></div>`;
const elementsPerRow = 21;

const form = `<section><h2>Alohi SSO | Provisioning</h2><div class="card"><h3>Admin Credentials</h3><p>Microsoft Entra needs the following information.</p>
<div><label for="mode">Provisioning Mode</label><select id="mode"><option>Manual</option><option>Automatic</option></select></div>
<div><label for="tenant">Tenant URL *</label><input id="tenant" value="https://scim.contoso.example/v2"></div>
<div><label for="token">Secret Token</label><input id="token"></div></div>
<div class="card"><h3>Settings</h3><div><label for="mail">Notification Email</label><input id="mail" type="email"></div>
<div><input id="notify" type="checkbox"><label for="notify">Send an email notification when a failure occurs</label></div>
<div class="bar"><button>Cancel</button><button id="test" aria-label="Test Connection">Test Connection</button></div></div></section>`;

const main = '<div class="page"><div role="grid">LIST</div>FORM<div role="grid">LIST</div></div>';

/** @param elements how many the page shall have, about. */
export function world(elements: number): string {
  const rows = Math.max(2, Math.round(elements / elementsPerRow));
  const list = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i)).join('');
  const [before = '', between = '', after = ''] = main.split('LIST');
  return before + list(0, rows >> 1) + between.replace('FORM', form) + list(rows >> 1, rows) + after;
}
