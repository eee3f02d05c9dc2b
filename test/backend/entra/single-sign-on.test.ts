import { beforeEach, expect, test } from 'vitest';
import {
  createApplication,
  type Directory,
  deleteApplication,
  findApplication,
  findByIdentifier,
} from './directory.ts';
import { exampleDirectory, present } from './example-tenant.ts';
import { alohiIdentifier, alohiTemplate, faxPlusTemplate, type GalleryTemplate, legacyIdentifier } from './gallery.ts';
import { saveBasicSaml } from './single-sign-on.ts';

let directory: Directory;

beforeEach(async () => {
  directory = await exampleDirectory('migrate');
});

function add({ templateId, name }: GalleryTemplate) {
  const created = createApplication(directory, { templateId, name });
  if (!created.ok) throw new Error(created.error.message);
  return created.value;
}

test('offers the template’s values but saves nothing before it is told to', async () => {
  const { objectId, unsavedBasicSaml, basicSaml, signing } = add(alohiTemplate());
  expect({ identifiers: basicSaml.identifiers, signing }).toEqual({ identifiers: [], signing: null });

  const saved = await saveBasicSaml(directory, objectId, present(unsavedBasicSaml), 'someone@contoso.example');
  expect(saved).toMatchObject({ ok: true, value: { unsavedBasicSaml: null, ssoMode: 'saml' } });
  expect(findByIdentifier(directory, alohiIdentifier)?.objectId).toBe(objectId);
  expect(findApplication(directory, objectId)?.signing?.thumbprint).toMatch(/^[0-9A-F]{40}$/);
});

test('keeps the first certificate when it is saved again, even at the same time', async () => {
  const { objectId, unsavedBasicSaml } = add(alohiTemplate());
  const values = present(unsavedBasicSaml);
  await Promise.all([
    saveBasicSaml(directory, objectId, values, 'someone@contoso.example'),
    saveBasicSaml(directory, objectId, values, 'someone@contoso.example'),
  ]);
  const first = findApplication(directory, objectId)?.signing?.thumbprint;
  await saveBasicSaml(directory, objectId, values, 'someone@contoso.example');
  expect(findApplication(directory, objectId)?.signing?.thumbprint).toBe(first);
});

test('refuses an Identifier that another application bears, until that one is deleted', async () => {
  const second = add(faxPlusTemplate);
  const values = present(second.unsavedBasicSaml);
  const refused = await saveBasicSaml(directory, second.objectId, values, '');
  expect(refused).toMatchObject({ ok: false, error: { code: 'identifier-in-use' } });

  deleteApplication(directory, present(findByIdentifier(directory, legacyIdentifier)).objectId);
  expect(await saveBasicSaml(directory, second.objectId, values, '')).toMatchObject({ ok: true });
});

test('refuses values that are no addresses', async () => {
  const { objectId, unsavedBasicSaml } = add(alohiTemplate());
  const values = present(unsavedBasicSaml);
  const withReplyUrl = (url: string) => ({ ...values, replyUrls: [{ url, index: null, isDefault: true }] });
  expect(await saveBasicSaml(directory, objectId, { ...values, identifiers: [] }, '')).toMatchObject({
    error: { code: 'identifier-required' },
  });
  expect(await saveBasicSaml(directory, objectId, withReplyUrl('sso.alohi.com/login'), '')).toMatchObject({
    error: { code: 'reply-url-invalid' },
  });
});
