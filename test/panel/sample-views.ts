/** Views as the background would make them, for tests and for looking at. Example tenants only. */
import type { View } from '../../lib/protocol/view.ts';

export type StepView = Extract<View, { screen: 'step' }>;

const tenantId = 'aaaabbbb-0000-cccc-1111-dddd2222eeee';

/** Sentences of the samples' own, beside the real catalogues. */
export const sampleSentences = {
  'sample.phase.stock': 'Take stock',
  'sample.phase.add': 'Add the Alohi application',
  'sample.phase.assign': 'Assign your people',
  'sample.phase.dashboard': 'Enter the values in Fax.Plus',
  'sample.phase.proof': 'Prove that sign-in works',
  'sample.phase.provisioning': 'Automatic provisioning',
  'sample.phase.remove': 'Remove the legacy application',
  'sample.step.find-legacy': 'Find the FAX.PLUS application',
  'sample.step.list-people': 'List who is assigned',
  'sample.step.add-application': 'Add Alohi SSO from the gallery',
  'sample.step.basic-saml': 'Check the basic SAML configuration',
  'sample.step.certificate': 'Take the new certificate',
  'sample.step.assign': 'Assign the same people',
  'sample.step.way-back': 'Make sure of a way back in',
  'sample.step.fill': 'Enter the new values',
  'sample.step.next': 'Press Next',
  'sample.step.sign-in': 'Sign in once as an ordinary user',
  'sample.step.connect': 'Connect provisioning',
  'sample.step.start': 'Start provisioning',
  'sample.step.disable': 'Disable the legacy application',
  'sample.step.delete': 'Delete it',
  'sample.instruction':
    'In card 3, SAML Certificates, press Download beside Certificate (Base64), then drop the file here.',
  'sample.instruction.search': 'Type this into the search box of the gallery and open the Alohi SSO application.',
  'sample.instruction.fill':
    'Let the assistant enter the three values. Nothing is saved before you press Next yourself.',
  'sample.why':
    'Login URL and Entra Identifier belong to your tenant and stay the same. The certificate belongs to the application: it is what changes, and the old one would lock everybody out.',
  'sample.loginUrl': 'Login URL',
  'sample.entraIdentifier': 'Microsoft Entra Identifier',
  'sample.certificate': 'Certificate (Base64)',
  'sample.thumbprint': 'Thumbprint',
  'sample.source.page': 'the page',
  'sample.source.metadata': 'the federation metadata',
  'sample.finding.legacy': 'This is the certificate of the legacy FAX.PLUS application.',
  'sample.finding.legacy.remedy':
    'Open the Alohi SSO application, not FAX.PLUS, and download Certificate (Base64) from its card 3.',
  'sample.finding.expires': 'The certificate is valid for another 41 days only.',
  'sample.finding.expires.remedy': 'Make a new certificate in card 3 first, so that you need not do this twice.',
  'sample.finding.custom': 'The certificate was not issued by Microsoft. That is allowed.',
  'sample.finding.custom.remedy': 'Nothing, if your company brings its own certificates.',
  'sample.acknowledge': 'I have seen this, go on',
  'sample.gate': 'Before you press Next',
  'sample.gate.people': '3 people of the FAX.PLUS application are not assigned to Alohi SSO.',
  'sample.gate.wayBack': 'Nobody has yet signed in with e-mail and password in another window.',
  'sample.input.certificate': 'Certificate file or its text',
  'sample.input.certificate.hint': 'The file ends in .cer. It is public; a private key is never needed.',
  'sample.input.submit': 'Take this text',
  'sample.input.people': 'Who is to sign in?',
  'sample.input.people.hint': 'E-mail addresses or names.',
  'sample.input.people.submit': 'Take the list',
  'sample.main.fill': 'Enter the values',
  'sample.main.go': 'Open the page',
  'sample.main.delete': 'I have deleted it',
  'sample.also.read-again': 'Read the page again',
  'sample.also.by-hand': 'I have done this by hand',
  'sample.also.go': 'Show me the page',
  'sample.also.end': 'End and forget this migration',
  'sample.proof.metadata': 'The federation metadata is signed by the application’s own certificate.',
  'sample.proof.signIn': 'adele@contoso.example signed in through Alohi SSO and was let in.',
} as const;

const step = (id: string, state: StepView['phases'][number]['steps'][number]['state']) => ({
  id,
  title: { key: `sample.step.${id}` },
  state,
});

const phases: StepView['phases'] = [
  {
    id: 'stock',
    number: 0,
    title: { key: 'sample.phase.stock' },
    steps: [step('find-legacy', 'done'), step('list-people', 'by-hand')],
  },
  {
    id: 'add',
    number: 1,
    title: { key: 'sample.phase.add' },
    steps: [step('add-application', 'done'), step('basic-saml', 'done'), step('certificate', 'current')],
  },
  { id: 'assign', number: 4, title: { key: 'sample.phase.assign' }, steps: [step('assign', 'ahead')] },
  {
    id: 'dashboard',
    number: 2,
    title: { key: 'sample.phase.dashboard' },
    steps: [step('way-back', 'ahead'), step('fill', 'ahead'), step('next', 'ahead')],
  },
  { id: 'proof', number: 2, title: { key: 'sample.phase.proof' }, steps: [step('sign-in', 'ahead')] },
  {
    id: 'provisioning',
    number: 3,
    title: { key: 'sample.phase.provisioning' },
    steps: [step('connect', 'ahead'), step('start', 'ahead')],
  },
  {
    id: 'remove',
    number: 5,
    title: { key: 'sample.phase.remove' },
    steps: [step('disable', 'ahead'), step('delete', 'ahead')],
  },
];

/** The way with everything before `id` done and `id` the present step. */
export function phasesAt(id: string): StepView['phases'] {
  let before = true;
  return phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((one) => {
      if (one.id === id) before = false;
      const walked = one.state === 'by-hand' ? one.state : 'done';
      return { ...one, state: one.id === id ? 'current' : before ? walked : 'ahead' };
    }),
  }));
}

/** A step view with nothing in it but the step; `parts` puts the rest in. */
export function stepView(parts: Partial<StepView> = {}): StepView {
  return {
    screen: 'step',
    product: 'fax',
    path: 'migrate',
    portal: 'portal.azure.com',
    tenant: { id: tenantId, name: 'Contoso' },
    paused: false,
    phases,
    index: 5,
    of: 14,
    step: {
      id: 'certificate',
      phase: 'add',
      title: { key: 'sample.step.certificate' },
      why: { key: 'sample.why' },
      instruction: { key: 'sample.instruction' },
      marked: true,
      elsewhere: false,
    },
    values: [],
    certificates: [],
    changes: [],
    people: null,
    findings: [],
    gate: null,
    inputs: [],
    proofs: [],
    main: null,
    secondary: [],
    mayPutBack: false,
    ...parts,
  };
}

const pem = `-----BEGIN CERTIFICATE-----\n${'MIIC8DCCAdigAwIBAgIQ'.repeat(60)}\n-----END CERTIFICATE-----`;

export const certificateInput: StepView['inputs'][number] = {
  id: 'certificate',
  label: { key: 'sample.input.certificate' },
  hint: { key: 'sample.input.certificate.hint' },
  kind: 'file-or-text',
  submit: { key: 'sample.input.submit' },
  required: true,
};

export const expiring: StepView['findings'][number] = {
  code: 'certificate-expires-soon',
  severity: 'warning',
  subject: 'certificate',
  message: { key: 'sample.finding.expires' },
  remedy: { key: 'sample.finding.expires.remedy' },
  acknowledge: {
    label: { key: 'sample.acknowledge' },
    action: { type: 'acknowledge', code: 'certificate-expires-soon', subject: 'certificate' },
  },
};

export const gate: NonNullable<StepView['gate']> = {
  id: 'before-next',
  title: { key: 'sample.gate' },
  missing: [{ key: 'sample.gate.people' }, { key: 'sample.gate.wayBack' }],
  overridable: true,
};

const proofs: StepView['proofs'] = [
  { text: { key: 'sample.proof.metadata' }, at: '2026-11-23T16:02:00.000Z' },
  { text: { key: 'sample.proof.signIn' }, at: '2026-11-23T16:41:00.000Z' },
];

/** Every kind of thing a view can hold, one view a theme. */
export const sampleViews = {
  start: { screen: 'start', deadlinePassed: true },
  typing: stepView({
    phases: phasesAt('add-application'),
    index: 3,
    step: {
      ...stepView().step,
      id: 'add-application',
      title: { key: 'sample.step.add-application' },
      instruction: { key: 'sample.instruction.search' },
      typeThis: 'Alohi SSO⏎',
    },
    secondary: [
      { label: { key: 'sample.also.go' }, action: { type: 'go' } },
      { label: { key: 'sample.also.by-hand' }, action: { type: 'by-hand', step: 'add-application', reason: '···' } },
    ],
  }),
  certificate: stepView({
    findings: [
      expiring,
      {
        code: 'certificate-of-legacy',
        severity: 'error',
        subject: 'certificate',
        message: { key: 'sample.finding.legacy' },
        remedy: { key: 'sample.finding.legacy.remedy' },
        configured: '3F2A91C4D07B5E6688AA10F9C2D34B57E1A60C92',
        received: '9B71D2E4A05C6F3388BB10F9C2D34B57E1A60C92',
      },
      {
        code: 'certificate-custom',
        severity: 'info',
        subject: 'certificate',
        message: { key: 'sample.finding.custom' },
        remedy: { key: 'sample.finding.custom.remedy' },
      },
    ],
    inputs: [certificateInput],
    secondary: [
      { label: { key: 'sample.also.read-again' }, action: { type: 'do', deed: 'read-again' } },
      { label: { key: 'sample.also.by-hand' }, action: { type: 'by-hand', step: 'certificate', reason: '···' } },
    ],
  }),
  fill: stepView({
    phases: phasesAt('fill'),
    index: 8,
    step: {
      ...stepView().step,
      id: 'fill',
      phase: 'dashboard',
      title: { key: 'sample.step.fill' },
      instruction: { key: 'sample.instruction.fill' },
      elsewhere: true,
      marked: false,
    },
    changes: [
      {
        label: { key: 'sample.loginUrl' },
        before: `https://login.microsoftonline.com/${tenantId}/saml2`,
        after: `https://login.microsoftonline.com/${tenantId}/saml2`,
      },
      {
        label: { key: 'sample.entraIdentifier' },
        before: 'https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeff/',
        after: `https://sts.windows.net/${tenantId}/`,
      },
      { label: { key: 'sample.certificate' }, before: pem.replace('IgIQ', 'JhKR'), after: pem },
    ],
    certificates: [
      {
        role: 'target',
        application: 'Alohi SSO',
        subject: 'CN=Microsoft Azure Federated SSO Certificate',
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: '2029-01-01T00:00:00.000Z',
        thumbprint: '0123456789ABCDEF0123456789ABCDEF01234567',
        source: { key: 'step.source.metadata' },
      },
    ],
    values: [
      {
        label: { key: 'sample.loginUrl' },
        value: `https://login.microsoftonline.com/${tenantId}/saml2`,
        source: { key: 'sample.source.page' },
        verdict: 'ok',
      },
      {
        label: { key: 'sample.entraIdentifier' },
        value: `https://sts.windows.net/${tenantId}/`,
        source: { key: 'sample.source.metadata' },
        verdict: 'warning',
      },
      { label: { key: 'sample.certificate' }, value: pem, source: { key: 'sample.source.metadata' }, verdict: 'ok' },
      { label: { key: 'sample.thumbprint' }, value: '', source: { key: 'sample.source.page' }, verdict: 'error' },
    ],
    proofs,
    main: { label: { key: 'sample.main.fill' }, action: { type: 'do', deed: 'fill' } },
    secondary: [{ label: { key: 'sample.also.go' }, action: { type: 'go' } }],
  }),
  gate: stepView({
    phases: phasesAt('next'),
    index: 9,
    step: { ...stepView().step, id: 'next', phase: 'dashboard', title: { key: 'sample.step.next' }, marked: false },
    gate,
    people: {
      expected: 48,
      assigned: 37,
      missing: Array.from({ length: 11 }, (_, n) => `person${n + 1}@contoso.example`),
      completeness: 'incomplete',
    },
  }),
  paused: stepView({
    paused: true,
    step: { ...stepView().step, id: 'basic-saml', title: { key: 'sample.step.basic-saml' }, marked: false },
    index: 4,
    people: { expected: 12, assigned: 12, missing: [], completeness: 'complete' },
    inputs: [
      {
        id: 'people',
        label: { key: 'sample.input.people' },
        hint: { key: 'sample.input.people.hint' },
        kind: 'lines',
        submit: { key: 'sample.input.people.submit' },
        required: false,
      },
    ],
    main: { label: { key: 'sample.main.delete' }, action: { type: 'do', deed: 'deleted' }, danger: true },
  }),
  finished: {
    screen: 'finished',
    product: 'both',
    path: 'migrate',
    tenant: { id: tenantId, name: 'Contoso' },
    proofs,
    report: {
      html: '<!doctype html><title>Report</title>',
      json: '{}',
      calendar: 'BEGIN:VCALENDAR',
      name: 'sso-migration-contoso',
    },
    secondary: [{ label: { key: 'sample.also.end' }, action: { type: 'end' }, danger: true }],
  },
  damaged: { screen: 'damaged', stored: '{"version":0' },
  newer: { screen: 'newer' },
  unopened: { screen: 'unopened', problem: { key: 'problem.unexpected', params: { kind: 'UnknownError' } } },
} satisfies Record<string, View>;
