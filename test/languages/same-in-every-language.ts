/** Sentences that may be the same as in English: names, and what the dashboards call their fields in every language. */
const everywhere = new Set([
  'panel.name',
  'panel.product.fax',
  'panel.product.sign',
  'report.product.fax',
  'report.product.sign',
  'step.plain',
  'step.value.certificate',
  'step.value.entity-id',
  'step.value.scim-token',
  'step.value.sso-type',
  'step.value.sso-url',
  'step.value.tenant-url',
]);

/** Words that a language happens to share with English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  fr: ['panel.menu.pause'],
  de: ['panel.kind.link', 'report.name', 'report.portal'],
  es: ['panel.severity.error', 'report.portal'],
  it: ['phase.provision', 'report.tenant', 'step.value.tenant-name'],
  'pt-BR': ['panel.kind.link', 'panel.sought.quoted', 'report.portal'],
};

export function sameInEveryLanguage(key: string, language: string): boolean {
  return everywhere.has(key) || (shared[language] ?? []).includes(key);
}
