import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionsQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { missingOf } from '../../ui/missing.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Section } from '../../ui/section.tsx';
import { StillNeeded } from '../../ui/still-needed.tsx';
import { minimumLength, PasswordField } from './password-field.tsx';
import styles from './session.module.css';

export const ChangePassword = () => {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const change = useCommand(routes.session.changePassword, {
    refresh: [sessionsQuery.queryKey],
    onDone: () => {
      setCurrent('');
      setNext('');
      setDone(true);
    },
  });
  const missing = missingOf(
    [t('account.currentPassword'), current !== ''],
    [t('session.newPassword'), next.length >= minimumLength],
  );
  return (
    <Section title={t('account.password')} aside={t('account.passwordMeans')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setDone(false);
          change.send({ body: { current, next } });
        }}
      >
        {change.problem && <ProblemBanner problem={change.problem} />}
        {done && <Banner kind="info" title={t('account.changed')} />}
        <PasswordField label={t('account.currentPassword')} value={current} onChange={setCurrent} />
        <PasswordField label={t('session.newPassword')} isNew value={next} onChange={setNext} />
        <div className={styles.send}>
          <Button type="submit" disabled={missing.length > 0 || change.busy}>
            {t('account.change')}
          </Button>
          <StillNeeded missing={missing} />
        </div>
      </form>
    </Section>
  );
};
