/** The SAML side of an application: method, Basic SAML Configuration and the three downloads. */

import { randomUUID } from 'node:crypto';
import { type Response, Router } from 'express';
import { z } from 'zod';
import { answer, readApplication, readBody } from './api-answer.ts';
import { type Application, applicationDetail } from './application.ts';
import { certificateBytes, certificatePem, type SigningCertificate } from './certificate.ts';
import { federationMetadata } from './metadata.ts';
import { refuse } from './portal-access.ts';
import { chooseSaml, saveBasicSaml } from './single-sign-on.ts';
import type { EntraWorld } from './world.ts';

const basicSaml = z.object({
  identifiers: z.array(z.object({ value: z.string(), isDefault: z.boolean() })),
  replyUrls: z.array(z.object({ url: z.string(), index: z.number().nullable(), isDefault: z.boolean() })),
  signOnUrl: z.string(),
  relayState: z.string(),
  logoutUrl: z.string(),
});

export function singleSignOnRoutes({ directory }: EntraWorld): Router {
  const { company } = directory;
  const router = Router();
  const detail = (application: Application) => applicationDetail(application, company.tenantId);

  router.put('/applications/:objectId/sso-mode', (request, response) => {
    if (readBody(request, response, z.object({ mode: z.literal('saml') })) === null) return;
    answer(response, chooseSaml(directory, request.params.objectId), detail);
  });

  router.put('/applications/:objectId/basic-saml', async (request, response) => {
    const values = readBody(request, response, basicSaml);
    if (values === null) return;
    const { mail } = company.administrator;
    answer(response, await saveBasicSaml(directory, request.params.objectId, values, mail), detail);
  });

  router.get('/applications/:objectId/certificate.cer', (request, response) => {
    const application = readApplication(directory, request, response);
    if (application === null) return;
    download(response, application, 'cer', 'application/x-x509-ca-cert', certificatePem);
  });

  router.get('/applications/:objectId/certificate-raw.cer', (request, response) => {
    const application = readApplication(directory, request, response);
    if (application === null) return;
    download(response, application, 'cer', 'application/x-x509-ca-cert', certificateBytes);
  });

  router.get('/applications/:objectId/metadata.xml', (request, response) => {
    const application = readApplication(directory, request, response);
    if (application === null) return;
    download(response, application, 'xml', 'application/xml', (signing) =>
      federationMetadata({
        tenantId: company.tenantId,
        certificates: [signing],
        documentId: randomUUID(),
        byteOrderMark: false,
      }),
    );
  });

  return router;
}

/** Sends a file under the application's name, as the portal calls its downloads. */
function download(
  response: Response,
  { name, signing }: Application,
  extension: 'cer' | 'xml',
  type: string,
  content: (signing: SigningCertificate) => string | Buffer,
): void {
  if (signing === null) {
    refuse(response, 404, 'not-found', 'The application has no signing certificate yet.');
    return;
  }
  const bytes = Buffer.from(content(signing));
  response.attachment(`${name}.${extension}`).type(type).send(bytes);
}
