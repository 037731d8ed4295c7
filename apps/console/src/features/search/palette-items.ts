import type { QueueRow } from '@watchfloor/api-contract';

export interface PaletteItem {
  readonly key: string;
  readonly group: 'incidents' | 'customers' | 'places';
  readonly name: string;
  readonly more: string;
  readonly open: () => void;
}

const perGroup = 8;

const matches = (words: readonly string[], text: string) => words.every((word) => text.toLowerCase().includes(word));

/** What fits the words, at most eight of a kind; without words only the places. */
export const paletteItems = (query: string, all: readonly PaletteItem[]): readonly PaletteItem[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = ['incidents', 'customers', 'places'] as const;
  return groups.flatMap((group) =>
    all
      .filter((item) => item.group === group)
      .filter((item) => (words.length === 0 ? group === 'places' : matches(words, `${item.name} ${item.more}`)))
      .slice(0, words.length === 0 ? undefined : perGroup),
  );
};

export const incidentItem = (row: QueueRow, open: () => void): PaletteItem => ({
  key: row.id,
  group: 'incidents',
  name: row.title,
  more: `WF-${row.number} · ${row.customer.name} · ${row.entity.value}`,
  open,
});
