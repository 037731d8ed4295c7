// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { PaletteDialog } from './palette-dialog.tsx';

afterEach(cleanup);

const items = [
  { key: 'inc-1', group: 'incidents', name: 'Port scan', more: 'WF-1001', open: vi.fn() },
  { key: 'inc-2', group: 'incidents', name: 'Port knocking', more: 'WF-1002', open: vi.fn() },
  { key: 'shift', group: 'places', name: 'Shift', more: '', open: vi.fn() },
] as const;
const closed = vi.fn();
const find = async (words: string) => {
  await draw(<PaletteDialog items={items} onClose={closed} />);
  const field = screen.getByRole('combobox');
  fireEvent.change(field, { target: { value: words } });
  return field;
};

describe('Ctrl+K', () => {
  it('finds while one types, and opens what is chosen with the arrows', async () => {
    const field = await find('port');
    expect(screen.getAllByRole('option')).toHaveLength(2);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    const lit = screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true');
    const wanted = items.find(({ name }) => lit?.textContent.includes(name));
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(wanted?.open).toHaveBeenCalledOnce();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('says so when nothing fits', async () => {
    const field = await find('zebra');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.getByText(/^Nothing fits/)).toBeDefined();
    fireEvent.keyDown(field, { key: 'Enter' });
  });
});
