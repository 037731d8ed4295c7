import { useNavigate } from '@tanstack/react-router';
import type { CustomerView, PersonView, SourceView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerForm } from '../../features/customers/customer-form.tsx';
import { LanguageLinks } from '../../features/session/language-links.tsx';
import type { NewKey } from '../../features/sources/key-shown.tsx';
import { Door } from '../../ui/door.tsx';
import { FormPane } from '../../ui/form-pane.tsx';
import { Steps } from '../../ui/steps.tsx';
import text from '../../ui/text.module.css';
import { FirstAlert } from './first-alert.tsx';
import { FirstPeople } from './first-people.tsx';
import { FirstSource } from './first-source.tsx';
import { isDone, stepAt, way, type StepKey } from '../../features/session/way.ts';

interface Props {
  readonly customers: readonly CustomerView[];
  readonly sources: readonly SourceView[];
  readonly people: readonly PersonView[];
}

export const FirstSteps = ({ customers, sources, people }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [invited, setInvited] = useState(false);
  /** A step that is done but still shows what it shows only once. */
  const [stay, setStay] = useState<StepKey | null>(null);
  const [key, setKey] = useState<NewKey | null>(null);
  const found = {
    customers: customers.length,
    sources: sources.length,
    people: people.length,
    alerts: sources.reduce((sum, { alerts }) => sum + alerts, 0),
  };
  const at = stay ?? stepAt(found, new Set(invited ? (['people'] as const) : []));
  const leave = () => void navigate({ to: '/queue' });
  const steps = way.map((step) => ({ key: step, name: t(`setup.step.${step}`), done: isDone(step, found) }));
  return (
    <Door
      title={t(`setup.do.${at}`)}
      aside={t('setup.firstRun')}
      steps={<Steps label={t('setup.steps')} steps={steps} at={at} />}
      foot={<LanguageLinks />}
    >
      <p className={text.soft}>{t(`setup.means.${at}`)}</p>
      {at === 'customer' && <CustomerForm customer={null} frame={FormPane} onClose={leave} onDone={() => undefined} />}
      {at === 'source' && (
        <FirstSource
          newKey={key}
          onKey={(made) => {
            setKey(made);
            setStay('source');
          }}
          onNext={() => setStay(null)}
          onLeave={leave}
        />
      )}
      {at === 'people' && (
        <FirstPeople
          onInvited={() => setStay('people')}
          onNext={() => {
            setInvited(true);
            setStay(null);
          }}
        />
      )}
      {at === 'alert' && <FirstAlert sources={sources} newKey={key} onKey={setKey} onLeave={leave} />}
    </Door>
  );
};
