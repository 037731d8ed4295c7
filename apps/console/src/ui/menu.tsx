import { Menu as MantineMenu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly name: ReactNode;
  readonly run: () => void;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  readonly tick?: boolean;
}

interface Props {
  readonly target: ReactElement;
  readonly entries: readonly (MenuEntry | 'line' | { readonly heading: string })[];
  readonly end?: boolean;
}

const Entry = ({ entry }: { readonly entry: MenuEntry }) => {
  const { name, run, disabled = false, tick, shortcut } = entry;
  if (tick === undefined) {
    return (
      <MantineMenu.Item onClick={run} disabled={disabled} rightSection={shortcut && <Kbd quiet>{shortcut}</Kbd>}>
        {name}
      </MantineMenu.Item>
    );
  }
  return (
    <MantineMenu.CheckboxItem
      checked={tick}
      closeMenuOnClick
      disabled={disabled}
      rightSection={tick && <Icon of={IconCheck} size="sm" />}
      onChange={run}
    >
      {name}
    </MantineMenu.CheckboxItem>
  );
};

/** Acts behind one button; arrow keys move, Enter chooses. */
export const Menu = ({ target, entries, end = false }: Props) => (
  <MantineMenu
    position={end ? 'bottom-end' : 'bottom-start'}
    offset={4}
    transitionProps={{ duration: 0 }}
    withInitialFocusPlaceholder={false}
    classNames={{
      dropdown: styles.dropdown ?? '',
      item: styles.item ?? '',
      itemIndicator: styles.indicator ?? '',
      label: styles.label ?? '',
      divider: styles.line ?? '',
    }}
  >
    <MantineMenu.Target>{target}</MantineMenu.Target>
    <MantineMenu.Dropdown>
      {entries.map((entry, index) => {
        if (entry === 'line') return <MantineMenu.Divider key={index} />;
        if ('heading' in entry) return <MantineMenu.Label key={entry.heading}>{entry.heading}</MantineMenu.Label>;
        return <Entry key={entry.key} entry={entry} />;
      })}
    </MantineMenu.Dropdown>
  </MantineMenu>
);
