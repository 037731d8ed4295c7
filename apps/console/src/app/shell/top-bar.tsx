import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { openPalette } from '../../features/search/palette-state.ts';
import { leadStore } from '../../live/live-state.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Logo } from '../../ui/logo.tsx';
import text from '../../ui/text.module.css';
import { Clocks } from './clocks.tsx';
import { LiveMark } from './live-mark.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './top-bar.module.css';

const Lead = () => {
  const { t } = useTranslation();
  const lead = leadStore.use();
  if (lead.length === 0) return null;
  return (
    <>
      <span className={styles.line} />
      <span className={styles.lead}>{t('shell.lead', { name: lead.map(({ name }) => name).join(', ') })}</span>
    </>
  );
};

export const TopBar = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <Link to="/queue" className={styles.logo}>
        <Logo />
        <span className={text.med}>{me.name}</span>
      </Link>
      <button type="button" className={styles.find} onClick={openPalette}>
        <Icon of={IconSearch} />
        <span className={text.cut}>{t('shell.find')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <span className={styles.space} />
      {me.permissions.includes('incident.register') && (
        <Link to="/register" className={styles.new} aria-label={t('place.register')} title={t('place.register')}>
          <Icon of={IconPlus} />
        </Link>
      )}
      <LiveMark />
      <Lead />
      <span className={styles.line} />
      <Clocks />
      <NoticeBell me={me.id} />
      <PersonMenu me={me} />
    </header>
  );
};
