import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeStore } from '../../live/live-state.ts';
import { Icon } from '../../ui/icon.tsx';
import { notifyChoice } from '../../ui/preference.ts';
import text from '../../ui/text.module.css';
import { noticeWords } from './notice-words.ts';
import styles from './notes.module.css';

const staysMs = 8000;

/** What the reader was told just now; afterwards it stands behind the bell. */
export const NoticeNote = () => {
  const { t } = useTranslation();
  const notice = noticeStore.use();
  useEffect(() => {
    if (notice === null) return undefined;
    if (notifyChoice.get() === 'on') new Notification(noticeWords(notice, t), { body: notice.incident.title });
    const timer = setTimeout(() => noticeStore.set(null), staysMs);
    return () => clearTimeout(timer);
  }, [notice, t]);
  return (
    <div role="status">
      {notice && (
        <Link to="/incidents/$id" params={{ id: notice.incident.id }} className={styles.note}>
          <Icon of={IconBell} />
          <span>
            {noticeWords(notice, t)} <span className={text.soft}>{notice.incident.title}</span>
          </span>
        </Link>
      )}
    </div>
  );
};
