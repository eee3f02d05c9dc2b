/** What the control page shows of the world: faults, applications, people, sign-ins, SCIM requests. */

import type { Alohi } from '../alohi-contract.ts';
import type { Application } from '../entra/application.ts';
import { assignedPeople } from '../entra/assignments.ts';
import { findByIdentifier } from '../entra/directory.ts';
import type { Entra } from '../entra/entra.ts';
import { alohiIdentifier, legacyIdentifier } from '../entra/gallery.ts';
import { userState } from '../entra/users.ts';
import { type Faults, faultDescriptions, faultNames } from '../faults.ts';
import type { Person } from '../model.ts';
import { folded, html, type Markup, table, time } from './markup.ts';
import { readableJson, readableXml } from './readable.ts';

export interface ControlSources {
  readonly entra: Entra;
  readonly alohi: Alohi;
  readonly faults: Faults;
}

/** Requests shown; there may be thousands. */
const shown = 200;

/** The sections in their order, each with an id that stays. */
export function sections(sources: ControlSources): readonly Markup[] {
  return [
    section('faults', 'Faults', faults(sources)),
    section('applications', 'Enterprise applications', applications(sources)),
    section('people', 'People', people(sources)),
    section('sign-ins', 'Sign-ins', signIns(sources)),
    section('scim', 'SCIM requests', scimRequests(sources)),
  ];
}

const section = (id: string, title: string, content: Markup): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;

function faults({ faults: switches }: ControlSources): Markup {
  const rows = faultNames.map((name) => {
    const on = switches.isOn(name);
    return html`<li><form method="post" action="/faults"><input type="hidden" name="name" value="${name}">
      <button name="on" value="${on ? 'false' : 'true'}" role="switch" aria-checked="${String(on)}"
      ><code>${name}</code></button><span>${faultDescriptions[name]}</span></form></li>`;
  });
  return html`<ul class="faults">${rows}</ul>`;
}

function applications({ entra }: ControlSources): Markup {
  const { directory } = entra;
  // Those that nobody has made from a template only fill the list.
  const { applications: all } = directory.state;
  const ordered = [...all].sort((left, right) => Number(right.templateId !== null) - Number(left.templateId !== null));
  const rows = ordered.map((application) => {
    const { name, objectId, basicSaml, properties, deletedOn, provisioning } = application;
    const state = deletedOn !== null ? 'deleted' : properties.enabled ? 'enabled' : 'disabled';
    return html`<tr><td>${name}<br><code>${objectId}</code></td><td>${basicSaml.identifiers[0]?.value ?? '–'}</td>
      <td>${state}</td><td>${assignedPeople(directory, application).length}</td>
      <td>${provisioning.status === 'On' ? 'on' : provisioning.tenantUrl === '' ? '–' : 'saved'}</td><td>${cycle(application)}</td></tr>`;
  });
  return table(['Name', 'Identifier', 'State', 'Assigned', 'Provisioning', 'Cycle'], rows, 'There are none.');
}

function cycle({ objectId, provisioning }: Application): Markup {
  const { cycle: present, quarantine, job } = provisioning;
  if (present.state === 'Not run' && quarantine === null) return html`–`;
  const counts = `${present.provisionedUsers} users, ${present.failures} failures`;
  const mails = job.notifications.map(({ at, to, reason }) => html`<p>${time(at)} e-mail to ${to}: ${reason}</p>`);
  const details = quarantine && html`<p><b>${quarantine.reason}</b></p><p>${quarantine.details}</p>${mails}`;
  const summary = html`${present.state} ${time(present.at)}, ${counts}`;
  return details ? folded(`cycle-${objectId}`, summary, details) : summary;
}

function people({ entra, alohi }: ControlSources): Markup {
  const { directory } = entra;
  const assigned = [legacyIdentifier, alohiIdentifier].flatMap((identifier) => {
    const application = findByIdentifier(directory, identifier);
    if (application === null) return [];
    return [{ name: application.name, ids: new Set(assignedPeople(directory, application).map(({ id }) => id)) }];
  });
  const { accounts, removedAccounts } = alohi.inspect();
  const accountOf = ({ mail }: Person): Markup => {
    const own = accounts.filter(({ email }) => email.toLowerCase() === mail.toLowerCase());
    const lost = removedAccounts.filter(({ email }) => email.toLowerCase() === mail.toLowerCase());
    return html`${own.map(({ active, faxes }) => html`<div>${active ? 'active' : 'disabled'}, ${faxes} faxes</div>`)}
      ${lost.map(({ at, faxes, because }) => html`<div class="bad">removed ${time(at)} (${because}), ${faxes} faxes lost</div>`)}`;
  };
  const rows = directory.company.people.map((person) => {
    const applicationsOf = assigned.filter(({ ids }) => ids.has(person.id)).map(({ name }) => name);
    return html`<tr><td>${person.displayName}</td><td>${person.userPrincipalName}</td><td>${person.mail}</td>
      <td>${userState(directory, person.id)}</td><td>${applicationsOf.join(', ') || '–'}</td><td>${accountOf(person)}</td></tr>`;
  });
  return table(
    ['Name', 'User principal name', 'Mail', 'Directory', 'Assigned to', 'Fax.Plus account'],
    rows,
    'There are none.',
  );
}

function signIns({ entra, alohi }: ControlSources): Markup {
  const refused = entra.refusedSignIns().map((record) => ({ ...record, response: '' }));
  const all = [...alohi.postedResponses(), ...refused].sort((left, right) => right.at.localeCompare(left.at));
  const rows = all.slice(0, shown).map(({ at, email, outcome, reason, response }, position) => {
    const xml =
      response === ''
        ? html`no response was issued`
        : folded(`saml-${all.length - position}`, html`SAML response`, html`<pre>${readableXml(response)}</pre>`);
    return html`<tr><td>${time(at)}</td><td>${email ?? '–'}</td><td class="${outcome === 'accepted' ? 'good' : 'bad'}"
      >${outcome}</td><td>${reason ?? '–'}</td><td>${xml}</td></tr>`;
  });
  return table(['At', 'Who', 'Outcome', 'Reason', 'Response'], rows, 'Nobody has signed in yet.');
}

function scimRequests({ alohi }: ControlSources): Markup {
  const all = alohi.scimExchanges();
  const rows = all
    .map((exchange, position) => ({ ...exchange, number: position + 1 }))
    .slice(-shown)
    .reverse()
    .map(({ at, method, path, status, authorization, request, answer, number }) => {
      const bodies = html`<h3>Authorization</h3><pre>${authorization ?? 'none'}</pre>
        ${request === '' ? null : html`<h3>Request</h3><pre>${readableJson(request)}</pre>`}
        <h3>Answer</h3><pre>${answer === '' ? 'no body' : readableJson(answer)}</pre>`;
      const line = html`<code>${method} ${decoded(path)}</code>`;
      return html`<tr><td>${time(at)}</td><td class="${status < 400 ? 'good' : 'bad'}">${status}</td>
        <td>${folded(`scim-${number}`, line, bodies)}</td></tr>`;
    });
  const some = all.length > shown ? html`<p>The last ${shown} of ${all.length}.</p>` : null;
  return html`${some}${table(['At', 'Status', 'Request'], rows, 'Nothing has been asked yet.')}`;
}

/** An address as a person reads it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
