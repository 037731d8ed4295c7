import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Door } from '../../ui/door.tsx';
import { Input } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { DoorClock } from './door-clock.tsx';
import { LanguageLinks } from './language-links.tsx';
import { PasswordField } from './password-field.tsx';
import styles from './session.module.css';
import { setupQuery } from './setup-query.ts';
import { useEnter } from './use-enter.ts';

export const SignInPage = () => {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const enter = useEnter(to);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useCommand(routes.session.signIn, { onDone: enter });
  const setup = useQuery(setupQuery);
  return (
    <Door
      title={t('session.signIn')}
      foot={
        <>
          <DoorClock />
          <LanguageLinks />
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.send({ body: { email, password } });
        }}
      >
        {setup.data?.open && <Banner kind="info" title={t('session.setupWaits')} />}
        {signIn.problem && <ProblemBanner problem={signIn.problem} />}
        <Input
          label={t('session.email')}
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          maxLength={320}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField label={t('session.password')} value={password} onChange={setPassword} hint={t('session.ends')} />
        <Button type="submit" look="go" wide disabled={signIn.busy || email === '' || password === ''}>
          {t('session.signIn')}
        </Button>
      </form>
    </Door>
  );
};
