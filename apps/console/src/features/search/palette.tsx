import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queueStore } from '../../live/live-state.ts';
import { useBindings } from '../../ui/keys/use-keys.ts';
import { switchTheme } from '../../ui/preference.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { actItems, incidentItem, type PaletteItem } from './palette-items.ts';
import { paletteOpen } from './palette-state.ts';

interface Named {
  readonly name: string;
  readonly open: () => void;
}
interface Props {
  readonly forms: readonly Named[];
  readonly places: readonly Named[];
}

const Opened = ({ forms, places }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queue = queueStore.use();
  const bindings = useBindings();
  const items = useMemo((): PaletteItem[] => {
    const rows = queue?.rows ?? [];
    const customers = new Map(rows.map(({ customer }) => [customer.id, customer.name]));
    return [
      ...rows.map((row) => incidentItem(row, () => void navigate({ to: '/incidents/$id', params: { id: row.id } }))),
      ...[...customers].map(([id, name]) => ({
        key: id,
        group: 'customers' as const,
        name,
        more: '',
        open: () => void navigate({ to: '/queue', search: { customer: id } }),
      })),
      ...actItems(bindings),
      ...forms.map(({ name, open }) => ({ key: name, group: 'acts' as const, name, more: '', open })),
      { key: 'theme', group: 'acts', name: t('person.light'), more: '', open: switchTheme },
      ...places.map(({ name, open }) => ({ key: name, group: 'places' as const, name, more: '', open })),
    ];
  }, [queue, bindings, forms, places, navigate, t]);
  return <PaletteDialog items={items} onClose={() => paletteOpen.set(false)} />;
};

/** Ctrl+K: incidents, customers, acts and pages by a few letters. */
export const Palette = (props: Props) => (paletteOpen.use() ? <Opened {...props} /> : null);
