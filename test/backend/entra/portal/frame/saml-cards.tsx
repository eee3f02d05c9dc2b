import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { Fragment, type ReactNode, useState } from 'react';
import type { ApplicationDetail } from '../../portal-api.ts';
import { shuffled } from '../shared/shuffled.ts';
import { useFrame } from './frame-context.ts';
import { CopyBox, SamlCard, SamlRow } from './saml-card.tsx';

interface SamlCardsProps {
  readonly detail: ApplicationDetail;
  /** Places of the cards that are there already. */
  readonly shown: readonly number[];
  editBasicSaml(): void;
  test(): void;
}

/** The five cards of "Set up Single Sign-On with SAML". */
export function SamlCards({ detail, shown, editBasicSaml, test }: SamlCardsProps) {
  const { directory, opened, say, tell, variant } = useFrame();
  const { basicSaml, certificate, claims, setUp, name } = detail;
  const download = async (file: string) => {
    const headers = { authorization: `Bearer ${opened.bearer}` };
    const answer = await fetch(directory.downloadAddress(opened.objectId, file), { headers });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = file.endsWith('.xml') ? `${name}.xml` : `${name}.cer`;
    link.click();
  };
  const file = (label: string, path: string) => (
    <SamlRow label={label}>
      <Link disabled={certificate === null} onClick={() => void download(path)}>
        {say('Download')}
      </Link>
    </SamlRow>
  );
  const tenant = setUp.loginUrl.split('/')[3];
  const cards: readonly ReactNode[] = [
    <SamlCard key="basic" number={1} title="Basic SAML Configuration" onEdit={editBasicSaml}>
      <Rows
        rows={[
          <SamlRow key="id" label="Identifier (Entity ID)">
            {basicSaml.identifiers.map(({ value }) => value).join(' ') || <i>{say('Required')}</i>}
          </SamlRow>,
          <SamlRow key="reply" label="Reply URL (Assertion Consumer Service URL)">
            {basicSaml.replyUrls.map(({ url }) => url).join(' ') || <i>{say('Required')}</i>}
          </SamlRow>,
          <SamlRow key="sign" label="Sign on URL">
            {basicSaml.signOnUrl}
          </SamlRow>,
          <SamlRow key="relay" label="Relay State (Optional)">
            {basicSaml.relayState}
          </SamlRow>,
          <SamlRow key="logout" label="Logout Url (Optional)">
            {basicSaml.logoutUrl}
          </SamlRow>,
        ]}
        decoys={[
          <SamlRow key="mobile" label="Reply URL for mobile devices">
            https://m.sso.alohi.example/login
          </SamlRow>,
        ]}
      />
    </SamlCard>,
    <SamlCard
      key="claims"
      number={2}
      title="Attributes & Claims"
      onEdit={() => tell({ kind: 'go-to-item', item: 'Claims' })}
    >
      {claims.attributes.map((claim) => (
        <SamlRow key={claim.namespace + claim.name} label={claim.name} named>
          {claim.source}
        </SamlRow>
      ))}
      <SamlRow label="Unique User Identifier">{claims.nameIdSource}</SamlRow>
    </SamlCard>,
    <SamlCard key="certificates" number={3} title="SAML Certificates">
      <h4>{say('Token signing certificate')}</h4>
      <Rows
        rows={[
          <SamlRow key="status" label="Status">
            {say(certificate?.status ?? '')}
          </SamlRow>,
          <SamlRow key="thumbprint" label="Thumbprint">
            {certificate?.thumbprint}
          </SamlRow>,
          <SamlRow key="expiration" label="Expiration">
            {certificate && new Date(certificate.expiration).toLocaleString(variant.language)}
          </SamlRow>,
          <SamlRow key="mail" label="Notification Email">
            {certificate?.notificationEmail}
          </SamlRow>,
          <CopyBox key="metadata" label="App Federation Metadata Url" value={certificate?.metadataUrl ?? ''} />,
          <Fragment key="cer">{file('Certificate (Base64)', 'certificate.cer')}</Fragment>,
          <Fragment key="raw">{file('Certificate (Raw)', 'certificate-raw.cer')}</Fragment>,
          <Fragment key="xml">{file('Federation Metadata XML', 'metadata.xml')}</Fragment>,
        ]}
        decoys={[
          <SamlRow key="previous" label="Previous thumbprint">
            5E1F0C0A9D3B47C2A6E8F1B2C3D4E5F60718293A
          </SamlRow>,
          <CopyBox
            key="tenant"
            label="Tenant metadata"
            value={`https://login.microsoftonline.com/${tenant}/federationmetadata/2007-06/federationmetadata.xml`}
          />,
        ]}
      />
    </SamlCard>,
    <SamlCard key="setup" number={4} title={`Set up ${name}`}>
      <Rows
        rows={[
          <CopyBox key="login" label="Login URL" value={setUp.loginUrl} />,
          <CopyBox key="id" label="Microsoft Entra Identifier" value={setUp.entraIdentifier} />,
          <CopyBox key="logout" label="Logout URL" value={setUp.logoutUrl} />,
        ]}
        decoys={[
          <CopyBox key="ws" label="WS-Federation URL" value={`https://login.microsoftonline.com/${tenant}/wsfed`} />,
          <CopyBox key="oidc" label="OpenID issuer" value={`https://login.microsoftonline.com/${tenant}/v2.0`} />,
        ]}
      />
    </SamlCard>,
    <SamlCard key="test" number={5} title={`Test single sign-on with ${name}`}>
      <DefaultButton text={say('Test')} disabled={certificate === null} onClick={test} />
    </SamlCard>,
  ];
  return cards.map((card, at) => shown.includes(at) && card);
}

interface RowsProps {
  readonly rows: readonly ReactNode[];
  readonly decoys: readonly ReactNode[];
}

/** Rows as documented, or in any order, or that and with rows nobody looks for among them. */
function Rows({ rows, decoys }: RowsProps) {
  const { random, variant } = useFrame();
  const all = variant.arrangement === 'decoys' ? [...rows, ...decoys] : rows;
  const [order] = useState(() => {
    const places = all.map((_row, at) => at);
    return variant.arrangement === 'in-order' ? places : shuffled(places, random);
  });
  return order.map((at) => all[at]);
}
