import { routes, type DeskView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Tick } from '../../ui/field.tsx';
import { missingOf } from '../../ui/missing.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { leaveField } from '../../ui/leave-field.ts';
import { Section } from '../../ui/section.tsx';
import { StillNeeded } from '../../ui/still-needed.tsx';
import text from '../../ui/text.module.css';
import styles from './offer.module.css';

const reasons = ['private', 'knowledge', 'called', 'other'] as const;
type Reason = (typeof reasons)[number];

interface Props {
  readonly desk: DeskView;
  readonly incident: string;
}

/** Declining is allowed, recorded, and counted. */
export const Decline = ({ desk, incident }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason | null>(null);
  const [words, setWords] = useState('');
  const decline = useCommand(routes.desk.decline, { refresh: [deskQuery.queryKey] });
  const missing = missingOf([t('decline.why'), reason !== null], [t('decline.words'), reason !== 'other' || words]);
  const send = () => {
    if (reason === null || missing.length > 0) return;
    const said = [reason === 'other' ? '' : t(`decline.${reason}`), words.trim()].filter(Boolean).join(': ');
    decline.send({ body: { incident, reason: said, leave: reason === 'called' } });
  };
  return (
    <Section
      title={t('decline.title')}
      aside={t('decline.count', { count: desk.declinesToday, limit: desk.declineLimit })}
    >
      <form
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          setReason(null);
          setWords('');
          leaveField();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div role="radiogroup" aria-label={t('decline.title')} className={styles.reasons}>
          {reasons.map((key) => (
            <Tick
              key={key}
              radio
              name="decline"
              label={t(`decline.${key}`)}
              checked={reason === key}
              onChange={() => setReason(key)}
            />
          ))}
        </div>
        <Input
          label={t('decline.words')}
          value={words}
          maxLength={900}
          onChange={(event) => setWords(event.target.value)}
        />
        {decline.problem && <ProblemBanner problem={decline.problem} />}
        <div className={styles.send}>
          <div className={text.meta}>
            <StillNeeded missing={missing} />
            {t(reason === 'called' ? 'decline.recordedAway' : 'decline.recorded')}
          </div>
          <Button type="submit" small disabled={missing.length > 0 || decline.busy}>
            {t('next.decline')}
          </Button>
        </div>
      </form>
    </Section>
  );
};
