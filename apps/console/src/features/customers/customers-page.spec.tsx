// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { engineer } from '../../testing/pages.ts';
import { served } from '../../testing/served.ts';
import { CustomersPage } from './customers-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const asset = {
  id: 'as-1',
  name: 'Payment',
  hosts: ['PAY-WS-07'],
  ranges: ['192.0.2.0/28'],
  criticality: 100,
  note: '',
};
const customer = { id: 'cus-1', name: 'Aldermoor Bank', weight: 90, assets: [asset] };
const shown = async (customers: readonly unknown[], ...permissions: readonly string[]) => {
  const sent = served({
    '/api/v1/customers': { customers },
    '/api/v1/me': { ...engineer, permissions },
    '/api/v1/customers/cus-1/assets/as-1': { revision: 2, position: null },
  });
  await drawRouted(<CustomersPage />);
  return sent;
};

describe('The customers', () => {
  it('stand with what of theirs matters and how much, and lead to their open incidents', async () => {
    await shown([customer]);
    expect((await screen.findByText('Open incidents')).getAttribute('href')).toBe('/queue?customer=cus-1');
    for (const words of ['weight 90', 'Payment', 'PAY-WS-07, 192.0.2.0/28', '100'])
      expect(screen.getByText(words)).toBeDefined();
  });

  it('are only read by whoever does not manage them', async () => {
    await shown([customer], 'customers.read');
    await screen.findByText('Aldermoor Bank');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('lose an asset only after a second question', async () => {
    const sent = await shown([customer], 'customers.manage');
    fireEvent.click(await screen.findByText('Remove'));
    expect(screen.getByText(/Its hosts at Aldermoor Bank count with the default criticality/)).toBeDefined();
    expect(sent).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Remove asset/ }));
    await vi.waitFor(() => expect(sent).toMatchObject([{ method: 'DELETE' }]));
  });

  it('when there are none, tell each reader what fills the page', async () => {
    await shown([], 'customers.manage');
    expect(await screen.findByText('Add one, then connect its first source.')).toBeDefined();
    cleanup();
    await shown([]);
    expect(await screen.findByText('You are cleared for none yet; an administrator changes that.')).toBeDefined();
  });
});
