// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { AssetForm } from './asset-form.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const customer = { id: 'cus-1', name: 'Aldermoor Bank', weight: 50, assets: [] };

/** The form for a new asset; answers what it sends. */
const formed = async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, { method, body }: RequestInit) => {
    if (method === 'POST') sent.push(JSON.parse(body as string));
    return new Response(JSON.stringify({ id: 'as-1', revision: 1, position: null }));
  });
  await draw(<AssetForm customer={customer} asset={null} onClose={() => undefined} />);
  fill('Asset', 'Core');
  return sent;
};
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = () => {
  const form = screen.getByLabelText('Asset').closest('form');
  if (form) fireEvent.submit(form);
};

describe('Whoever records an asset', () => {
  it('types several hosts one a line or between commas', async () => {
    const sent = await formed();
    fill('Hosts', 'core-1, core-2\ncore-3');
    send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ name: 'Core', hosts: ['core-1', 'core-2', 'core-3'], ranges: [], criticality: 50 });
  });

  it.each([
    ['10.0.0.0/99, core-1', '10.0.0.0/99'],
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['the old server', 'the old server'],
  ])('is told that %s is no host, and sends nothing', async (typed, wrong) => {
    const sent = await formed();
    fill('Hosts', typed);
    send();
    expect(
      screen.getByText(`A host is one word without a slash; a range goes into the field below: ${wrong}`),
    ).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('is told which range is none', async () => {
    const sent = await formed();
    fill('Address ranges', '192.0.2.0/24\n10.0.0.0/99');
    send();
    expect(screen.getByText('Not an address range: 10.0.0.0/99')).toBeDefined();
    expect(screen.queryByText(/^Still needed/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Address ranges'));
    expect(sent).toEqual([]);
  });

  it('names a host or a range, and a criticality that is one', async () => {
    await formed();
    fill('Criticality', '101');
    expect(screen.getByText('Still needed: hosts or address ranges')).toBeDefined();
    expect(screen.getByText('A whole number from 0 to 100')).toBeDefined();
  });
});
