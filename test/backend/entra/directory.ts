/** The tenant's directory: the company's people and the enterprise applications, as one replaceable state. */

import type { Company, Person } from '../model.ts';
import type { Random } from '../random.ts';
import { type Application, defaultClaims, emptyBasicSaml, unconfiguredProvisioning } from './application.ts';
import type { SigningCertificate } from './certificate.ts';
import type { GalleryTemplate } from './gallery.ts';
import type { CreateApplication } from './portal-api.ts';

/** A refusal in the directory's own words. */
export interface DirectoryError {
  readonly code:
    | 'not-found'
    | 'unknown-template'
    | 'name-required'
    | 'identifier-required'
    | 'identifier-in-use'
    | 'reply-url-required'
    | 'reply-url-invalid'
    | 'url-invalid'
    | 'mode-is-final'
    | 'tenant-url-invalid'
    | 'credentials-required'
    | 'nothing-to-allow';
  readonly message: string;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: DirectoryError };

/** What has happened to a user since the company was made; users without an entry are as they were. */
export interface UserHistory {
  readonly changed: Partial<Omit<Person, 'id' | 'password'>>;
  /** ISO date and time of the move to the recycle bin. */
  readonly softDeletedOn: string | null;
  readonly hardDeleted: boolean;
}

/** Everything the directory holds; values are replaced, never changed in place. */
export interface DirectoryState {
  readonly applications: readonly Application[];
  /** Keys of the whole tenant, the signing one first. */
  readonly tenantKeys: readonly SigningCertificate[];
  /** By id; for the people of the company as they are now see `users.ts`. */
  readonly users: Readonly<Record<string, UserHistory>>;
}

export interface Directory {
  readonly company: Company;
  readonly templates: readonly GalleryTemplate[];
  readonly random: Random;
  readonly now: () => Date;
  state: DirectoryState;
}

/** Applications that are not deleted, in the order in which they were added. */
export function presentApplications(directory: Directory): readonly Application[] {
  return directory.state.applications.filter((application) => application.deletedOn === null);
}

export function findApplication(directory: Directory, objectId: string): Application | null {
  return presentApplications(directory).find((application) => application.objectId === objectId) ?? null;
}

export function findByAppId(directory: Directory, appId: string): Application | null {
  return presentApplications(directory).find((application) => application.appId === appId) ?? null;
}

/** The application whose saved Identifier (Entity ID) is exactly this text. */
export function findByIdentifier(directory: Directory, identifier: string): Application | null {
  const bears = ({ basicSaml }: Application) => basicSaml.identifiers.some(({ value }) => value === identifier);
  return presentApplications(directory).find(bears) ?? null;
}

/** Replaces parts of one application; `not-found` when it has been deleted meanwhile. */
export function updateApplication(
  directory: Directory,
  objectId: string,
  change: (application: Application) => Partial<Application>,
): Result<Application> {
  const present = findApplication(directory, objectId);
  if (present === null) return notFound(objectId);
  const updated = { ...present, ...change(present) };
  directory.state = {
    ...directory.state,
    applications: directory.state.applications.map((application) => (application === present ? updated : application)),
  };
  return { ok: true, value: updated };
}

/** Adds an application from a gallery template, or a plain one when no template is named. */
export function createApplication(directory: Directory, request: CreateApplication): Result<Application> {
  const name = request.name.trim();
  if (name === '') return refuse('name-required', 'The application name must not be empty.');
  const template = directory.templates.find(({ templateId }) => templateId === request.templateId) ?? null;
  if (template === null && request.templateId !== undefined) {
    return refuse('unknown-template', `The application template '${request.templateId}' does not exist.`);
  }
  const application = newApplication(directory, name, template);
  directory.state = { ...directory.state, applications: [...directory.state.applications, application] };
  return { ok: true, value: application };
}

/** A soft delete: nobody signs in through it any more, and its Identifier is free again. */
export function deleteApplication(directory: Directory, objectId: string): Result<Application> {
  return updateApplication(directory, objectId, () => ({ deletedOn: directory.now().toISOString() }));
}

/** The application as the directory would add it now; nothing is saved of its template's values yet. */
export function newApplication(
  { random, now }: Pick<Directory, 'random' | 'now'>,
  name: string,
  template: GalleryTemplate | null,
): Application {
  return {
    objectId: random.guid(),
    appId: random.guid(),
    name,
    templateId: template?.templateId ?? null,
    homepageUrl: template?.homepageUrl ?? '',
    createdOn: now().toISOString(),
    ssoMode: null,
    unsavedBasicSaml: template?.basicSaml ?? null,
    basicSaml: emptyBasicSaml,
    claims: template?.claims ?? defaultClaims,
    signing: null,
    notificationEmail: '',
    properties: { enabled: true, assignmentRequired: true, visible: true },
    assignments: [],
    provisioning: unconfiguredProvisioning,
    deletedOn: null,
  };
}

export function refuse(code: DirectoryError['code'], message: string): { ok: false; error: DirectoryError } {
  return { ok: false, error: { code, message } };
}

function notFound(objectId: string) {
  return refuse(
    'not-found',
    `Resource '${objectId}' does not exist or one of its queried reference-property objects are not present.`,
  );
}
