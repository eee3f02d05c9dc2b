const heading = (text: string, id: string, required: boolean) =>
  `<h3 class="ext-pane-heading"><span data-bind="attr: {id: labels.${id}}">${text}</span>${required ? '<span class="azc-form-required" aria-hidden="true">*</span>' : ''}<i class="azc-form-info" data-bind="icon: 'Info'"></i></h3>`;

const checkBox = (choose: string) =>
  `<input type="checkbox" class="azc-checkBox" aria-label="Default" data-bind="checked: isDefault, disable: isDefault, click: $parent.${choose}"><i class="azc-form-info" data-bind="icon: 'Info'"></i>`;

const trash = (remove: string) =>
  `<button class="ext-trash" aria-label="Delete" title="Delete" data-bind="icon: 'Delete', click: $parent.${remove}"></button>`;

const field = (params: string) => `<!-- ko component: {name: 'text-field', params: {${params}}} --><!-- /ko -->`;

/** Markup of the `Basic SAML Configuration` pane. */
export const basicSamlMarkup = `
<!-- ko if: refused --><div class="fxs-infobox fxs-infobox-error" role="alert"><i data-bind="icon: 'Failure'"></i><span data-bind="text: refused"></span></div><!-- /ko -->
${heading('Identifier (Entity ID)', 'identifier', true)}
<p class="ext-hint">The unique ID that identifies your application to Microsoft Entra ID. This value must be unique across all applications in your Microsoft Entra tenant. The default identifier will be the audience of the SAML response for IDP-initiated SSO.</p>
<table class="ext-values azc-grid"><thead><tr><th></th><th class="ext-values-default">Default</th><th class="ext-values-trash"></th></tr></thead>
<tbody data-bind="foreach: identifiers"><tr>
  <td>${field("labelId: $parent.labels.identifier, value: value, placeholder: 'Enter an identifier', problem: function () { return $parent.problems.identifier($data) }")}</td>
  <td>${checkBox('defaultIdentifier')}</td><td>${trash('removeIdentifier')}</td></tr></tbody></table>
<a class="ext-add" role="button" tabindex="0" data-bind="click: addIdentifier">Add identifier</a>

${heading('Reply URL (Assertion Consumer Service URL)', 'replyUrl', true)}
<p class="ext-hint">The reply URL is where the application expects to receive the authentication token. This is also referred to as the “Assertion Consumer Service” (ACS) in SAML.</p>
<table class="ext-values azc-grid"><thead><tr><th></th><th class="ext-values-index" data-bind="attr: {id: labels.index}">Index</th><th class="ext-values-default">Default</th><th class="ext-values-trash"></th></tr></thead>
<tbody data-bind="foreach: replyUrls"><tr>
  <td>${field("labelId: $parent.labels.replyUrl, value: value, placeholder: 'Enter a reply URL', problem: function () { return $parent.problems.replyUrl($data) }")}</td>
  <td>${field('labelId: $parent.labels.index, value: index, problem: function () { return $parent.problems.index($data) }')}</td>
  <td>${checkBox('defaultReplyUrl')}</td><td>${trash('removeReplyUrl')}</td></tr></tbody></table>
<a class="ext-add" role="button" tabindex="0" data-bind="click: addReplyUrl">Add reply URL</a>

${heading('Sign on URL (Optional)', 'signOn', false)}
<p class="ext-hint">Sign on URL is used if you would like to perform service provider-initiated single sign-on. This value is the sign-in page URL for your application. This field is unnecessary if you want to perform identity provider-initiated single sign-on.</p>
${field("labelId: labels.signOn, value: signOnUrl, placeholder: 'Enter a sign on URL', problem: addressProblem(signOnUrl)")}
${heading('Relay State (Optional)', 'relay', false)}
<p class="ext-hint">The Relay State instructs the application where to redirect users after authentication is completed, and the value is typically a URL or URL path that takes users to a specific location within the application.</p>
${field("labelId: labels.relay, value: relayState, placeholder: 'Enter a relay state'")}
${heading('Logout Url (Optional)', 'logout', false)}
<p class="ext-hint">This URL is used to send the SAML logout response back to the application.</p>
${field("labelId: labels.logout, value: logoutUrl, placeholder: 'Enter a logout url', problem: addressProblem(logoutUrl)")}`;
