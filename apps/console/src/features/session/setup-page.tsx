import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Door } from '../../ui/door.tsx';
import { Input } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Steps } from '../../ui/steps.tsx';
import text from '../../ui/text.module.css';
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
  const [form, setForm] = useState({ organisation: '', name: '', email: '' });
  const [password, setPassword] = useState('');
  const setup = useCommand(routes.session.setup, { onDone: useEnter('/first-steps') });
  const steps = way.map((key) => ({ key, name: t(`setup.step.${key}`), done: false }));
  const complete = Object.values(form).every((value) => value.trim() !== '') && password.length >= minimumLength;
  const field = (name: keyof typeof form, type = 'text') => (
    <Input
      label={t(`setup.${name}`)}
      type={type}
      autoFocus={name === 'organisation'}
      value={form[name]}
      maxLength={200}
      onChange={(event) => setForm({ ...form, [name]: event.target.value })}
    />
  );
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
        onSubmit={(event) => {
          event.preventDefault();
          setup.send({ body: { token, ...form, password } });
        }}
      >
        {field('organisation')}
        {field('name')}
        {field('email', 'email')}
        <PasswordField label={t('session.password')} isNew value={password} onChange={setPassword} />
        <Button type="submit" look="go" wide disabled={!complete || token === '' || setup.busy}>
          {t('setup.go')}
        </Button>
      </form>
    </Door>
  );
};
