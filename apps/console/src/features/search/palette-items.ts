import type { QueueRow } from '@watchfloor/api-contract';
import type { Binding } from '../../ui/keys/key-match.ts';

export interface PaletteItem {
  readonly key: string;
  readonly group: 'incidents' | 'customers' | 'acts' | 'places';
  readonly name: string;
  readonly more: string;
  readonly open: () => void;
}

const perGroup = 8;

const matches = (words: readonly string[], text: string) => words.every((word) => text.toLowerCase().includes(word));

/**
 * What fits the words, at most eight of a kind, first the kind in which something begins with them; without words what can
 * be done here, and where one can go.
 */
export const paletteItems = (query: string, all: readonly PaletteItem[]): readonly PaletteItem[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = ['incidents', 'customers', 'acts', 'places'] as const;
  const unasked = (group: PaletteItem['group']) => group === 'acts' || group === 'places';
  const found = groups.map((group) =>
    all
      .filter((item) => item.group === group)
      .filter((item) => (words.length === 0 ? unasked(group) : matches(words, `${item.name} ${item.more}`)))
      .slice(0, words.length === 0 ? undefined : perGroup),
  );
  const begins = (items: readonly PaletteItem[]) =>
    items.some(({ name }) => name.toLowerCase().startsWith(words.join(' ')));
  return [...found.filter(begins), ...found.filter((items) => !begins(items))].flat();
};

export const incidentItem = (row: QueueRow, open: () => void): PaletteItem => ({
  key: row.id,
  group: 'incidents',
  name: row.title,
  more: `WF-${row.number} · ${row.customer.name} · ${row.entity.value}`,
  open,
});

/** What has a letter of its own on this page is an act; moving about has arrows, figures, and j and k as in a list. */
export const actItems = (bindings: readonly Binding[]): readonly PaletteItem[] =>
  bindings
    .filter(({ keys }) => /^[a-il-z]$/.test(keys))
    .map(({ keys, label, run }) => ({ key: `act-${keys}`, group: 'acts', name: label, more: keys, open: run }));
