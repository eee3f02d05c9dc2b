import { useState } from 'react';
import type { Path, PortalHost, Product, View } from '../lib/protocol/view.ts';
import { Choice } from './choice.tsx';
import { Icon } from './icon.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { MainAction } from './main-action.tsx';
import { usePanel } from './panel-context.ts';
import { ScreenHeader } from './screen-header.tsx';
import { TakeOver } from './take-over.tsx';

/** Before anything: which product, from where, in which portal; what to expect and to have at hand. */
export function StartScreen({ view }: { view: Extract<View, { screen: 'start' }> }) {
  const { t, say } = usePanel();
  const [product, setProduct] = useState<Product>('fax');
  const [path, setPath] = useState<Path>('migrate');
  const [portal, setPortal] = useState<PortalHost>('portal.azure.com');
  const productName = say(`panel.product.${product}`);

  return (
    <>
      <ScreenHeader whose={null} product={null} />
      <main className="body">
        <LanguageChoice />
        <h1 tabIndex={-1} data-title>
          {say('panel.start.title')}
        </h1>
        <p>{say('panel.start.lead')}</p>
        {view.problem && (
          <p className="notice" data-notice="problem" role="alert">
            <Icon name="error" label={say('panel.start.problem')} />
            <span>{t(view.problem)}</span>
          </p>
        )}
        <Choice<Product>
          name="product"
          legend={say('panel.start.product')}
          chosen={product}
          onChoose={setProduct}
          options={[
            { value: 'fax', label: say('panel.product.fax') },
            { value: 'sign', label: say('panel.product.sign') },
            { value: 'both', label: say('panel.product.both') },
          ]}
        />
        <Choice<Path>
          name="path"
          legend={say('panel.start.path')}
          chosen={path}
          onChoose={setPath}
          options={[
            { value: 'migrate', label: say('panel.start.path.migrate'), more: say('panel.start.path.migrate.more') },
            { value: 'setup', label: say('panel.start.path.setup'), more: say('panel.start.path.setup.more') },
          ]}
        />
        <Deadline passed={view.deadlinePassed} />
        <Choice<PortalHost>
          name="portal"
          legend={say('panel.start.portal')}
          chosen={portal}
          onChoose={setPortal}
          options={[
            { value: 'portal.azure.com', label: say('panel.start.portal.azure'), more: 'portal.azure.com' },
            { value: 'entra.microsoft.com', label: say('panel.start.portal.entra'), more: 'entra.microsoft.com' },
          ]}
        />
        <section className="at-hand" aria-labelledby="at-hand">
          <h2 id="at-hand">{say('panel.start.atHand')}</h2>
          <ul>
            <li>{say('panel.start.atHand.entra')}</li>
            <li>{say('panel.start.atHand.product', { product: productName })}</li>
            <li>{say('panel.start.atHand.wayIn')}</li>
            <li>{say('panel.start.atHand.time')}</li>
          </ul>
        </section>
        <details className="why">
          <summary>{say('panel.takeOver.title')}</summary>
          <p>{say('panel.takeOver.lead')}</p>
          <TakeOver />
        </details>
        <p className="soft">{say('panel.start.privacy')}</p>
      </main>
      <MainAction
        button={{ label: { key: 'panel.start.main' }, action: { type: 'start', product, path, portal } }}
        waiting=""
      />
    </>
  );
}

/** The legacy integration's last day, and what follows for someone who comes after it. */
function Deadline({ passed }: { passed: boolean }) {
  const { say } = usePanel();
  if (!passed) {
    return (
      <p className="notice" data-notice="deadline">
        <Icon name="info" />
        <span>{say('panel.start.deadline.ahead')}</span>
      </p>
    );
  }
  return (
    <details className="deadline" open>
      <summary>
        <Icon name="warning" />
        {say('panel.start.deadline.passed')}
      </summary>
      <ul>
        <li>{say('panel.start.deadline.signIn')}</li>
        <li>{say('panel.start.deadline.wayIn')}</li>
        <li>{say('panel.start.deadline.button')}</li>
      </ul>
    </details>
  );
}
