import { z } from 'zod';

/** `Repair` of `lib/saml/pem.ts`: the types keep them equal. */
const Repair = z.enum([
  'byte-order-mark',
  'utf-16',
  'line-breaks',
  'escaped-line-breaks',
  'html-line-breaks',
  'special-spaces',
  'indentation',
  'single-line',
  'dashes',
  'armour-missing',
  'armour-incomplete',
  'surrounding-text',
  'xml-element',
  'raw',
  'double-base64',
  'duplicate',
]);

/** The certificate an application signs with, as far as the assistant holds it. Public data; times ISO 8601, UTC. */
export const HeldCertificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  publicKey: z.object({ algorithm: z.string(), size: z.number() }),
  signatureAlgorithm: z.string(),
  /** Upper-case hex, as the portal shows it. */
  thumbprintSha1: z.string(),
  thumbprintSha256: z.string(),
  pem: z.string(),
  source: z.enum(['metadata', 'file', 'text']),
  /** What had to be put right to read it. */
  repairs: z.array(Repair).readonly().optional(),
});
export type HeldCertificate = z.infer<typeof HeldCertificate>;

/** Where a claim comes from, e.g. `user.mail`; the format as the portal writes it. */
export const ClaimFacts = z.object({
  nameIdSource: z.string(),
  nameIdFormat: z.string(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
});
export type ClaimFacts = z.infer<typeof ClaimFacts>;

/** How far an assignment list can be trusted, and why not. */
export const Completeness = z.enum(['complete', 'incomplete', 'unknown']);
export type Completeness = z.infer<typeof Completeness>;

/** Everything known of one enterprise application. Identified by object id; never by its display name. */
export const ApplicationFacts = z.object({
  objectId: z.guid(),
  appId: z.guid(),
  name: z.string(),
  ssoMode: z.enum(['saml']).optional(),
  identifier: z.string().optional(),
  replyUrl: z.string().optional(),
  loginUrl: z.string().optional(),
  entraIdentifier: z.string().optional(),
  thumbprint: z.string().optional(),
  metadataUrl: z.string().optional(),
  certificate: HeldCertificate.optional(),
  /** What the verified metadata document of this application says, to be held against what its page shows. */
  metadata: z.object({ entityId: z.string(), tenantId: z.string(), loginUrl: z.string() }).optional(),
  claims: ClaimFacts.optional(),
  enabled: z.boolean().optional(),
  assignmentRequired: z.boolean().optional(),
  /** The entries themselves are in the store, in chunks. */
  roster: z.object({ count: z.number().int(), completeness: Completeness, at: z.string() }).optional(),
});
export type ApplicationFacts = z.infer<typeof ApplicationFacts>;

/** `legacy` is the FAX.PLUS application, `target` the Alohi one. */
export const ApplicationRole = z.enum(['legacy', 'target']);
export type ApplicationRole = z.infer<typeof ApplicationRole>;
