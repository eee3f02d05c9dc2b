/** A directory of the example company for tests, and small things done with it. */

import { deflateRawSync } from 'node:zlib';
import { makeCompany } from '../company.ts';
import type { ScenarioName } from '../model.ts';
import { createRandom } from '../random.ts';
import type { Directory } from './directory.ts';
import { makeDirectory } from './scenario.ts';

export function exampleDirectory(scenario: ScenarioName): Promise<Directory> {
  return makeDirectory({ company: makeCompany(7), scenario, random: createRandom(8), now: () => new Date() });
}

/** The value at hand, or a failed test. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('expected something to be there');
  return value;
}

export interface ExampleRequest {
  readonly issuer: string;
  readonly replyUrl?: string;
  readonly forceAuthn?: boolean;
}

/** `SAMLRequest` as the HTTP-Redirect binding carries it. */
export function authnRequestParameter({ issuer, replyUrl, forceAuthn = false }: ExampleRequest): string {
  const acs = replyUrl === undefined ? '' : ` AssertionConsumerServiceURL="${replyUrl}"`;
  const force = forceAuthn ? ' ForceAuthn="true"' : '';
  const xml = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_example" Version="2.0" IssueInstant="${new Date().toISOString()}"${acs}${force}><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer></samlp:AuthnRequest>`;
  return deflateRawSync(Buffer.from(xml)).toString('base64');
}
