import type { View } from '../lib/protocol/view.ts';
import { CertificateCard } from './certificate-card.tsx';
import { ChangeList } from './change-list.tsx';
import { FindingList } from './finding-card.tsx';
import { GateCard } from './gate-card.tsx';
import { Instruction } from './instruction.tsx';
import { LearntList } from './learnt-list.tsx';
import { MainAction } from './main-action.tsx';
import { usePanel } from './panel-context.ts';
import { PeopleCard } from './people-card.tsx';
import { PointingCard } from './pointing-card.tsx';
import { ProofList } from './proof-list.tsx';
import { SecondaryActions } from './secondary-actions.tsx';
import { SoughtCard } from './sought-card.tsx';
import { StepHeader } from './step-header.tsx';
import { StepInput } from './step-input.tsx';
import { StepNotices } from './step-notices.tsx';
import { ValueList } from './value-list.tsx';
import { WhyList } from './why-list.tsx';

type StepView = Extract<View, { screen: 'step' }>;

/** One step: what to do, what stands in the way, what was read, what is asked for, and the one way on. */
export function StepScreen({ view }: { view: StepView }) {
  const { t, say } = usePanel();
  const { step, gate, inputs } = view;
  const waiting = gate
    ? 'panel.footer.gate'
    : inputs.some(({ required }) => required)
      ? 'panel.footer.input'
      : 'panel.footer.page';
  return (
    <>
      <StepHeader view={view} />
      <main className="body" key={step.id}>
        <StepNotices view={view} />
        <h1 tabIndex={-1} data-title>
          {t(step.title)}
        </h1>
        <Instruction step={step} />
        <details className="why">
          <summary>{say('panel.step.why')}</summary>
          <p>{t(step.why)}</p>
        </details>
        <PointingCard pointedAt={view.looking?.pointedAt} />
        <SoughtCard view={view} />
        {gate && <GateCard gate={gate} />}
        <FindingList findings={view.findings} />
        {inputs.map((input) => (
          <StepInput key={input.id} input={input} />
        ))}
        {view.people && <PeopleCard people={view.people} />}
        <ChangeList changes={view.changes} />
        {view.certificates.map((certificate) => (
          <CertificateCard key={certificate.role} certificate={certificate} />
        ))}
        <ValueList values={view.values} />
        <WhyList looking={view.looking} />
        <LearntList learnt={view.looking?.learnt} />
        <SecondaryActions buttons={view.secondary} />
        <ProofList proofs={view.proofs} title={say('panel.proofs')} />
      </main>
      <MainAction button={view.main} waiting={say(waiting)} />
    </>
  );
}
