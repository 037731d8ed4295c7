import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueState } from '../../live/queue-state.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { Menu } from '../../ui/menu.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import { queueTabs, type QueueSearch } from './queue-search.ts';
import styles from './queue-title.module.css';
import { SaveView } from './save-view.tsx';
import { forgetView, useViews } from './saved-views.ts';

interface Props {
  readonly queue: QueueState | null;
  readonly search: QueueSearch;
  readonly onChange: (part: Partial<QueueSearch>) => void;
}

const Views = ({ search }: Pick<Props, 'search'>) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const views = useViews();
  const [saving, setSaving] = useState(false);
  return (
    <>
      <Menu
        target={
          <button type="button" className={styles.save}>
            {t('queue.views')}
            <Icon of={IconChevronDown} size="sm" />
          </button>
        }
        entries={[
          ...views.map(({ name, search: saved }) => ({
            key: name,
            name,
            run: () => void navigate({ to: '/queue', search: saved }),
          })),
          ...(views.length > 0 ? (['line'] as const) : []),
          { key: '+', name: t('queue.saveView'), run: () => setSaving(true) },
          ...views.map(({ name }) => ({
            key: `-${name}`,
            name: t('queue.forgetView', { name }),
            run: () => forgetView(name),
          })),
        ]}
      />
      {saving && <SaveView search={search} onClose={() => setSaving(false)} />}
    </>
  );
};

export const QueueTitle = ({ queue, search, onChange }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counts = queue?.counts;
  return (
    <div className={styles.head}>
      <h1>{t('queue.title')}</h1>
      <div className={styles.tabs}>
        <Tabs
          bare
          label={t('queue.title')}
          current={search.tab ?? 'open'}
          onChange={(tab) => onChange({ tab: tab === 'open' ? undefined : tab })}
          tabs={queueTabs.map((key) => ({ key, name: t(`queue.tab.${key}`), count: counts?.[key] }))}
        />
        <Views search={search} />
      </div>
      <div className={styles.zones}>
        {counts &&
          (['red', 'yellow', 'green'] as const).map((zone) => (
            <span key={zone}>
              <ZoneMark zone={zone} />
              {number(counts[zone])} <em>{t(`zone.${zone}`)}</em>
            </span>
          ))}
      </div>
    </div>
  );
};
