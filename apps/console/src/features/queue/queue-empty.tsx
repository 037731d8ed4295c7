import { useTranslation } from 'react-i18next';
import type { QueueState } from '../../live/queue-state.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { isFiltered } from './matching-rows.ts';
import { cleared, type QueueSearch } from './queue-search.ts';

interface Props {
  readonly queue: QueueState;
  readonly search: QueueSearch;
  readonly onChange: (part: Partial<QueueSearch>) => void;
}

/** Empty because of the filter, because of the tab, or because the work is done: each says what fills it. */
export const QueueEmpty = ({ queue, search, onChange }: Props) => {
  const { t } = useTranslation();
  const { open } = queue.counts;
  if (open === 0) return <Empty title={t('queue.nothingOpen')}>{t('queue.nothingOpenWhy')}</Empty>;
  if (isFiltered(search)) {
    return (
      <Empty
        title={t('queue.noneMatch')}
        actions={<Button onClick={() => onChange(cleared)}>{t('queue.clearFilters')}</Button>}
      >
        {t('queue.noneMatchWhy', { count: open })}
      </Empty>
    );
  }
  return (
    <Empty
      title={t(`queue.noneIn.${search.tab ?? 'open'}`)}
      actions={<Button onClick={() => onChange({ tab: undefined })}>{t('queue.showAll')}</Button>}
    >
      {t('queue.noneMatchWhy', { count: open })}
    </Empty>
  );
};
