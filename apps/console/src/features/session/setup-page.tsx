import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Door } from '../../ui/door.tsx';
import { EmailField, isEmail } from '../../ui/email-field.tsx';
import { Input } from '../../ui/field.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Steps } from '../../ui/steps.tsx';
import { StillNeeded } from '../../ui/still-needed.tsx';
import text from '../../ui/text.module.css';
import { useFields } from '../../ui/use-fields.ts';
import { LanguageLinks } from './language-links.tsx';
import { takeToken } from './link-token.ts';
import { minimumLength, PasswordField } from './password-field.tsx';
import styles from './session.module.css';
import { useEnter } from './use-enter.ts';
import { way } from './way.ts';

/** The empty store's one-time link: there is no default password anywhere. */
export const SetupPage = () => {
  const { t } = useTranslation();
  const [token] = useState(takeToken);
  const { values, set, typed } = useFields({ organisation: '', name: '', email: '', password: '' });
  const { organisation, name, email, password } = values;
  const setup = useCommand(routes.session.setup, { onDone: useEnter('/first-steps') });
  const missing = [
    ...missingOf(
      [t('setup.organisation'), organisation],
      [t('setup.name'), name],
      [t('session.email'), email],
      [t('session.password'), password.length >= minimumLength],
    ),
    ...wrongOf([t('session.email'), email.trim() !== '' && !isEmail(email)]),
  ];
  const ready = token !== '' && missing.length === 0 && !setup.busy;
  const steps = way.map((key) => ({ key, name: t(`setup.step.${key}`), done: false }));
  return (
    <Door
      title={t('setup.do.administrator')}
      aside={t('setup.firstRun')}
      steps={<Steps label={t('setup.steps')} steps={steps} at="administrator" />}
      foot={<LanguageLinks />}
    >
      <p className={text.soft}>{t('setup.means.administrator')}</p>
      {token === '' && <Banner kind="failed" title={t('setup.noToken')} />}
      {setup.problem && <ProblemBanner problem={setup.problem} />}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) setup.send({ body: { ...values, email: email.trim(), token } });
        }}
      >
        <Input label={t('setup.organisation')} {...typed('organisation')} maxLength={200} autoFocus />
        <Input label={t('setup.name')} {...typed('name')} maxLength={200} autoComplete="name" />
        <EmailField {...typed('email')} />
        <PasswordField
          label={t('session.password')}
          isNew
          value={password}
          onChange={(next) => set({ password: next })}
        />
        <Button type="submit" look="go" wide disabled={!ready}>
          {t('setup.go')}
        </Button>
        <StillNeeded missing={missing} />
      </form>
    </Door>
  );
};
