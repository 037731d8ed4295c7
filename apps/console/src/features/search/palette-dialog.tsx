import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import text from '../../ui/text.module.css';
import { paletteItems, type PaletteItem } from './palette-items.ts';
import styles from './palette.module.css';

interface Props {
  readonly items: readonly PaletteItem[];
  readonly onClose: () => void;
}

export const PaletteDialog = ({ items, onClose }: Props) => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = paletteItems(query, items);
  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.open();
  };
  const onKey = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((now) => (now + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') choose(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('search.title')} onClose={onClose} wide>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[at] && `palette-${found[at].key}`}
        aria-label={t('shell.find')}
        placeholder={t('search.hint')}
        value={query}
        autoFocus
        data-autofocus
        onKeyDown={onKey}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
      />
      <div id="palette-list" role="listbox" aria-label={t('search.title')} className={styles.list}>
        {found.map((item, index) => (
          <div
            key={item.key}
            id={`palette-${item.key}`}
            role="option"
            aria-selected={index === at}
            className={cx(styles.item, index === at && styles.on)}
            onClick={() => choose(item)}
          >
            <span className={styles.group}>{found[index - 1]?.group !== item.group && t(`search.${item.group}`)}</span>
            <span className={text.cut}>{item.name}</span>
            <span className={cx(text.cut, text.meta)}>{item.more}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={text.soft}>{t('search.nothing')}</p>}
    </Dialog>
  );
};
