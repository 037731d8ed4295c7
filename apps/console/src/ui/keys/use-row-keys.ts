import { useTranslation } from 'react-i18next';
import { useKeys } from './use-keys.ts';

const rowOf = (element: Element | null) => element?.closest<HTMLElement>('main tbody tr') ?? null;

const move = (by: number) => {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr')];
  const here = rowOf(document.activeElement);
  const at = here === null ? -1 : rows.indexOf(here);
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
};

export const toFirstRow = () => document.querySelector<HTMLElement>('main tbody tr')?.focus();

/** For a page of tables: j and k go through their rows, Enter follows the first link of the row; Tab leads to its others. */
export const useRowKeys = () => {
  const { t } = useTranslation();
  const open = () => rowOf(document.activeElement)?.querySelector('a')?.click();
  useKeys([
    { keys: 'j', shown: 'j k', label: t('key.move'), hint: true, run: () => move(1) },
    { keys: 'k', label: t('key.move'), run: () => move(-1) },
    { keys: 'Down', shown: '↓', label: t('key.move'), run: () => move(1) },
    { keys: 'Up', shown: '↑', label: t('key.move'), run: () => move(-1) },
    { keys: 'Enter', label: t('key.open'), hint: true, run: open },
  ]);
};
