import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { ChangePassword } from './change-password.tsx';
import { MySessions } from './my-sessions.tsx';
import styles from './session.module.css';

export const AccountPage = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('account.title')} about={t('account.about')}>
      <div className={styles.columns}>
        <MySessions />
        <ChangePassword />
      </div>
    </Page>
  );
};
