import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Door } from '../../ui/door.tsx';
import { missingOf } from '../../ui/missing.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { StillNeeded } from '../../ui/still-needed.tsx';
import text from '../../ui/text.module.css';
import { LanguageLinks } from './language-links.tsx';
import { takeToken } from './link-token.ts';
import { minimumLength, PasswordField } from './password-field.tsx';
import styles from './session.module.css';
import { useEnter } from './use-enter.ts';

/** A colleague's first way in: a password of their own, once. */
export const InvitePage = () => {
  const { t } = useTranslation();
  const [token] = useState(takeToken);
  const [password, setPassword] = useState('');
  const accept = useCommand(routes.session.acceptInvitation, { onDone: useEnter() });
  const missing = missingOf([t('session.newPassword'), password.length >= minimumLength]);
  return (
    <Door title={t('invite.title')} foot={<LanguageLinks />}>
      <p className={text.soft}>{t('invite.why')}</p>
      {token === '' && <Banner kind="failed" title={t('invite.noToken')} />}
      {accept.problem && <ProblemBanner problem={accept.problem} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          accept.send({ body: { token, password } });
        }}
      >
        <PasswordField label={t('session.newPassword')} isNew autoFocus value={password} onChange={setPassword} />
        <Button type="submit" look="go" wide disabled={token === '' || missing.length > 0 || accept.busy}>
          {t('invite.go')}
        </Button>
        <StillNeeded missing={missing} />
      </form>
    </Door>
  );
};
