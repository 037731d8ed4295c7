import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../../live/queries.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { Menu } from '../../ui/menu.tsx';
import text from '../../ui/text.module.css';
import styles from './notice-bell.module.css';
import { noticeWords } from './notice-words.ts';
import { sawNotices, useSeenUntil } from './seen-notices.ts';

/** What the reader was told: mentions, and for leads what needs a decision. */
export const NoticeBell = ({ me }: { readonly me: string }) => {
  const { t } = useTranslation();
  const { when } = useFormat();
  const navigate = useNavigate();
  const notices = useQuery(noticesQuery).data?.notices ?? [];
  const seenUntil = useSeenUntil(me);
  const fresh = notices.filter(({ at }) => at > seenUntil).length;
  const entries = notices.map((notice) => ({
    key: notice.id,
    name: (
      <span>
        <span className={text.soft}>{when(notice.at)}</span> {noticeWords(notice, t)}
        <span className={styles.title}>{notice.incident.title}</span>
      </span>
    ),
    run: () => void navigate({ to: '/incidents/$id', params: { id: notice.incident.id } }),
  }));
  const label = t('notice.bell', { count: fresh });
  const bell = useRef<HTMLButtonElement>(null);
  useKeys([{ keys: 'i', label: t('key.notices'), everywhere: true, run: () => bell.current?.click() }]);
  return (
    <Menu
      end
      entries={entries.length > 0 ? entries : [{ heading: t('notice.none') }]}
      target={
        <button
          ref={bell}
          type="button"
          className={styles.bell}
          aria-label={label}
          title={label}
          onClick={() => sawNotices(me, notices)}
        >
          <Icon of={IconBell} />
          {fresh > 0 && <b className={styles.count}>{fresh}</b>}
        </button>
      }
    />
  );
};
