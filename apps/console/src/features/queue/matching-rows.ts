import type { IncidentState, QueueRow } from '@watchfloor/api-contract';
import type { QueueSearch, QueueTab } from './queue-search.ts';

const stateOfTab: Record<QueueTab, IncidentState | null> = {
  open: null,
  free: 'new',
  waiting: 'waiting for customer',
  answered: 'answered',
};

const textOf = (row: QueueRow) =>
  `WF-${row.number} ${row.title} ${row.entity.value} ${row.customer.name} ${row.scenario} ${row.holder?.name ?? ''}`.toLowerCase();

/** The rows that pass tab, filters and text, in the order they came. */
export const matchingRows = (rows: readonly QueueRow[], search: QueueSearch): readonly QueueRow[] => {
  const { tab = 'open', q, zone, severity, customer, holder, state } = search;
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const tabState = stateOfTab[tab];
  if (!tabState && words.length === 0 && !zone && !severity && !customer && !holder && !state) return rows;
  return rows.filter((row) => {
    if (tabState && row.state !== tabState) return false;
    if (zone && row.zone !== zone) return false;
    if (severity && row.severity !== severity) return false;
    if (customer && row.customer.id !== customer) return false;
    if (holder && row.holder?.id !== holder) return false;
    if (state && row.state !== state) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
};

export const isFiltered = ({ q, zone, severity, customer, holder, state }: QueueSearch): boolean =>
  Boolean(q ?? zone ?? severity ?? customer ?? holder ?? state);
