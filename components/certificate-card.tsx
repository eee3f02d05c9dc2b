import { formatDay } from '../lib/messages/moment.ts';
import type { CertificateView } from '../lib/protocol/view.ts';
import { CopyButton } from './copy-button.tsx';
import { usePanel } from './panel-context.ts';

const dayMs = 86_400_000;
/** From so few days on the bar says that a new certificate is due. */
const soonDays = 60;

/** A certificate as what it means: which application signs with it, for how long, and what to tell it apart by. */
export function CertificateCard({ certificate, now = Date.now() }: { certificate: CertificateView; now?: number }) {
  const { t, say } = usePanel();
  const { role, application, subject, thumbprint, source, notBefore, notAfter } = certificate;
  const [from, to] = [Date.parse(notBefore), Date.parse(notAfter)];
  const left = Math.floor((to - now) / dayMs);
  const spent = to > from ? Math.min(100, Math.max(0, (100 * (now - from)) / (to - from))) : 100;
  const day = (iso: string) => formatDay(t.language, iso, 'UTC');
  return (
    <section className="card certificate" aria-labelledby={`certificate-${role}`} data-left={leftOf(left)}>
      <h2 id={`certificate-${role}`}>{say('panel.certificate', { application })}</h2>
      <p className="soft">
        {subject} · {say('panel.values.source', { source: t(source) })}
      </p>
      <svg className="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="share-ground" width="100" height="4" />
        <rect className="share-part" width={spent} height="4" />
      </svg>
      <p className="validity">
        <span>{day(notBefore)}</span>
        <strong>{left < 0 ? say('panel.certificate.expired') : say('panel.certificate.left', { days: left })}</strong>
        <span>{day(notAfter)}</span>
      </p>
      <dl className="values">
        <div className="value-row">
          <dt>{say('panel.certificate.thumbprint')}</dt>
          <dd>
            <Thumbprint hex={thumbprint} />
            <CopyButton value={thumbprint} label={say('panel.certificate.thumbprint')} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function leftOf(days: number): 'expired' | 'soon' | 'enough' {
  if (days < 0) return 'expired';
  return days < soonDays ? 'soon' : 'enough';
}

/** In groups of four, for the eye alone: what is selected and copied has no blanks. */
function Thumbprint({ hex }: { hex: string }) {
  const groups = hex.match(/.{1,4}/g) ?? [];
  return (
    <code className="thumbprint">
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place.
        <span key={place}>{group}</span>
      ))}
    </code>
  );
}
