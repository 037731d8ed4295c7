import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Door } from '../../ui/door.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Steps } from '../../ui/steps.tsx';
import text from '../../ui/text.module.css';
import { LanguageLinks } from './language-links.tsx';
import { takeToken } from './link-token.ts';
import { SetupForm } from './setup-form.tsx';
import { setupQuery } from './setup-query.ts';
import { way } from './way.ts';

/** The empty store's one-time link: there is no default password anywhere. Nobody fills in a form that can come to nothing. */
export const SetupPage = () => {
  const { t } = useTranslation();
  const [token] = useState(takeToken);
  const { data, isPending } = useQuery(setupQuery);
  if (isPending) {
    return (
      <Door title={t('setup.steps')} aside={t('setup.firstRun')} foot={<LanguageLinks />}>
        <SkeletonRows rows={4} />
      </Door>
    );
  }
  const steps = way.map((key) => ({ key, name: t(`setup.step.${key}`), done: false }));
  if (data?.open === false) {
    return (
      <Door title={t('setup.over')} aside={t('setup.firstRun')} foot={<LanguageLinks />}>
        <Banner kind="info" title={t('setup.overWhy')} />
        <Link to="/sign-in" className={text.link}>
          {t('session.signIn')}
        </Link>
      </Door>
    );
  }
  return (
    <Door
      title={t('setup.do.administrator')}
      aside={t('setup.firstRun')}
      steps={<Steps label={t('setup.steps')} steps={steps} at="administrator" />}
      foot={<LanguageLinks />}
    >
      <p className={text.soft}>{t('setup.means.administrator')}</p>
      {token === '' && <Banner kind="failed" title={t('setup.noToken')} />}
      <SetupForm token={token} />
    </Door>
  );
};
