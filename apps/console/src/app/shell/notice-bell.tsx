import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../../live/queries.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { Menu } from '../../ui/menu.tsx';
import text from '../../ui/text.module.css';
import styles from './notice-bell.module.css';

/** What the reader was told: mentions, and for leads what needs a decision. */
export const NoticeBell = () => {
  const { t } = useTranslation();
  const { time } = useFormat();
  const navigate = useNavigate();
  const notices = useQuery(noticesQuery).data?.notices ?? [];
  const entries = notices.map((notice) => ({
    key: notice.id,
    name: (
      <span>
        <span className={text.faint}>{time(notice.at)}</span>{' '}
        {t(`notice.${notice.kind}`, { person: notice.person?.name ?? '', number: notice.incident.number })}
        <span className={styles.title}>{notice.incident.title}</span>
      </span>
    ),
    run: () => void navigate({ to: '/incidents/$id', params: { id: notice.incident.id } }),
  }));
  const label = t('notice.bell', { count: notices.length });
  return (
    <Menu
      end
      entries={entries.length > 0 ? entries : [{ heading: t('notice.none') }]}
      target={
        <button type="button" className={styles.bell} aria-label={label} title={label}>
          <Icon of={IconBell} />
          {notices.length > 0 && <b className={styles.count}>{notices.length}</b>}
        </button>
      }
    />
  );
};
