// @vitest-environment happy-dom
import { useLocation } from '@tanstack/react-router';
import type { Permission } from '@watchfloor/api-contract';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPalette, paletteOpen } from '../../features/search/palette-state.ts';
import { useAskedForm, type AskedForm } from '../../live/asked-form.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { engineer } from '../../testing/pages.ts';
import { ShellKeys } from './shell-keys.tsx';

afterEach(() => {
  cleanup();
  paletteOpen.set(false);
});

const Page = ({ form, open }: { readonly form: AskedForm; readonly open: () => void }) => {
  useAskedForm(form, open);
  return <output>{useLocation().pathname}</output>;
};
const find = async (words: string, permissions: readonly Permission[], form: AskedForm = 'person') => {
  const opened = vi.fn();
  await drawRouted(
    <>
      <ShellKeys me={{ ...engineer, permissions: [...permissions] }} />
      <Page form={form} open={opened} />
    </>,
  );
  act(openPalette);
  const field = screen.getByRole('combobox');
  fireEvent.change(field, { target: { value: words } });
  return { field, opened };
};

describe('Ctrl+K finds what is begun with a form', () => {
  it.each<[string, Permission, AskedForm, string]>([
    ['Invite a person', 'people.manage', 'person', '/people'],
    ['Connect a source', 'sources.manage', 'source', '/sources'],
    ['Add a customer', 'customers.manage', 'customer', '/customers'],
  ])('%s', async (name, permission, form, page) => {
    const { field, opened } = await find(name.toLowerCase(), [permission], form);
    expect(opened).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByText(page)).toBeDefined();
    expect(opened).toHaveBeenCalledOnce();
  });

  it('only for whoever may', async () => {
    await find('invite a person', ['sources.manage']);
    expect(screen.queryAllByRole('option')).toEqual([]);
  });
});
