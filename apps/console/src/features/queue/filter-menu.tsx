import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './queue-filters.module.css';

interface Props<Value extends string> {
  readonly name: string;
  readonly value: Value | undefined;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | undefined) => void;
}

/** One filter as a chip: empty it names itself, set it shows its value and is lit. */
export const FilterMenu = <Value extends string>({ name, value, options, onChange }: Props<Value>) => {
  const { t } = useTranslation();
  const chosen = options.find(([key]) => key === value)?.[1] ?? value;
  return (
    <Menu
      target={
        <button type="button" className={cx(styles.chip, chosen !== undefined && styles.on)}>
          {chosen === undefined ? name : `${name}: ${chosen}`}
          <Icon of={IconChevronDown} size="sm" />
        </button>
      }
      entries={[
        { key: '', name: t('queue.any'), tick: value === undefined, run: () => onChange(undefined) },
        'line',
        ...options.map(([key, label]) => ({
          key,
          name: label,
          tick: key === value,
          run: () => onChange(key),
        })),
      ]}
    />
  );
};
