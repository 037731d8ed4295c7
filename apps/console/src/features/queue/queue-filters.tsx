import { IconLock, IconSearch } from '@tabler/icons-react';
import { incidentState, severity, zone, type QueueRow } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { FilterMenu } from './filter-menu.tsx';
import styles from './queue-filters.module.css';
import { isFiltered } from './matching-rows.ts';
import { cleared, type QueueSearch } from './queue-search.ts';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly me: string;
  readonly search: QueueSearch;
  readonly policy: number | undefined;
  readonly onChange: (part: Partial<QueueSearch>) => void;
}

/** What is closed stands on a page of its own. */
const openStates = incidentState.options.filter((state) => state !== 'closed');

/** Who appears in the rows, by name. */
const namesIn = (rows: readonly QueueRow[], pick: (row: QueueRow) => { id: string; name: string } | null) => {
  const names = new Map<string, string>();
  for (const row of rows) {
    const named = pick(row);
    if (named) names.set(named.id, named.name);
  }
  return [...names].sort(([, a], [, b]) => a.localeCompare(b));
};

export const QueueFilters = ({ rows, me, search, policy, onChange }: Props) => {
  const { t } = useTranslation();
  const holders = namesIn(rows, (row) => row.holder);
  const mineFirst = [...holders.filter(([id]) => id === me), ...holders.filter(([id]) => id !== me)];
  return (
    <div className={styles.bar} role="search">
      <label className={styles.text}>
        <Icon of={IconSearch} />
        <input
          id="queue-text"
          type="text"
          value={search.q ?? ''}
          aria-label={t('queue.filterText')}
          placeholder={t('queue.filterText')}
          onChange={({ target }) => onChange({ q: target.value === '' ? undefined : target.value })}
        />
        <Kbd>/</Kbd>
      </label>
      <FilterMenu
        name={t('queue.zone')}
        value={search.zone}
        options={zone.options.map((key) => [key, t(`zone.${key}`)])}
        onChange={(value) => onChange({ zone: value })}
      />
      <FilterMenu
        name={t('queue.severity')}
        value={search.severity}
        options={severity.options.map((key) => [key, t(`severity.${key}`)])}
        onChange={(value) => onChange({ severity: value })}
      />
      <FilterMenu
        name={t('queue.customer')}
        value={search.customer}
        options={namesIn(rows, (row) => row.customer)}
        onChange={(value) => onChange({ customer: value })}
      />
      <FilterMenu
        name={t('queue.holder')}
        value={search.holder}
        options={mineFirst.map(([id, name]) => [id, id === me ? t('queue.you', { name }) : name] as const)}
        onChange={(value) => onChange({ holder: value })}
      />
      <FilterMenu
        name={t('queue.state')}
        value={search.state}
        options={openStates.map((key) => [key, t(`state.${key}`)])}
        onChange={(value) => onChange({ state: value })}
      />
      {isFiltered(search) && (
        <Button look="quiet" small onClick={() => onChange(cleared)}>
          {t('queue.clearFilters')}
        </Button>
      )}
      {policy !== undefined && (
        <span className={styles.policy} title={t('queue.policyMeans')}>
          <Icon of={IconLock} size="sm" />
          {t('queue.policy', { version: policy })}
        </span>
      )}
    </div>
  );
};
