import type { QueueRow } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys/use-keys.ts';

interface Wants {
  readonly rows: readonly QueueRow[];
  readonly selected: string | null;
  readonly peeking: boolean;
  readonly select: (id: string) => void;
  readonly setPeeking: (peeking: boolean) => void;
  readonly open: (id: string) => void;
}

/** About a screenful. */
const page = 20;

/** j and k move, Space peeks, Enter opens, / filters. Answers how to move by so many rows. */
export const useQueueKeys = ({ rows, selected, peeking, select, setPeeking, open }: Wants) => {
  const { t } = useTranslation();
  const move = (by: number) => {
    const at = rows.findIndex(({ id }) => id === selected);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) select(next.id);
    // Away from a filter that was just set: Enter shall open the row.
    document.getElementById('queue-rows')?.focus({ preventScroll: true });
  };
  const peek = () => {
    if (selected === null) move(0);
    setPeeking(!peeking);
  };
  useKeys([
    { keys: 'j', shown: 'j k', label: t('key.move'), hint: true, run: () => move(1) },
    { keys: 'k', label: t('key.move'), run: () => move(-1) },
    { keys: 'Down', shown: '↓', label: t('key.move'), run: () => move(1) },
    { keys: 'Up', shown: '↑', label: t('key.move'), run: () => move(-1) },
    { keys: 'PageDown', label: t('key.rows', { count: page }), run: () => move(page) },
    { keys: 'PageUp', label: t('key.rows', { count: page }), run: () => move(-page) },
    { keys: 'Home', label: t('key.ends'), run: () => move(-rows.length) },
    { keys: 'End', label: t('key.ends'), run: () => move(rows.length) },
    { keys: 'Space', label: t(peeking ? 'key.closePeek' : 'key.peek'), hint: true, run: peek },
    { keys: 'Enter', label: t('key.open'), hint: true, run: () => selected !== null && open(selected) },
    { keys: '/', label: t('key.filter'), run: () => document.getElementById('queue-text')?.focus() },
    ...(peeking ? [{ keys: 'Esc', label: t('key.closePeek'), run: () => setPeeking(false) }] : []),
  ]);
  return move;
};
