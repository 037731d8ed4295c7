import { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { EmailField, isEmail } from '../../ui/email-field.tsx';
import { Input } from '../../ui/field.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { StillNeeded } from '../../ui/still-needed.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { minimumLength, PasswordField } from './password-field.tsx';
import styles from './session.module.css';
import { useEnter } from './use-enter.ts';

/** Who the first administrator is, and whose platform. */
export const SetupForm = ({ token }: { readonly token: string }) => {
  const { t } = useTranslation();
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
  return (
    <>
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
    </>
  );
};
