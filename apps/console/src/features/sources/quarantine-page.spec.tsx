// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { served } from '../../testing/served.ts';
import { QuarantinePage } from './quarantine-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const item = { index: 0, code: 'time-unreadable', detail: 'no readable time', body: '{"when":"noon"}', state: 'kept' };
const batch = {
  id: 'bat-1',
  source: { id: 'src-1', name: 'siem-01' },
  customer: { id: 'cus-1', name: 'Aldermoor Bank' },
  receivedAt: '2026-11-17T02:00:00.000Z',
  total: 3,
  kept: 2,
  items: [item],
};
const shown = async (...batches: readonly object[]) => {
  const sent = served({
    '/api/v1/quarantine': { batches, next: null },
    '/api/v1/quarantine/bat-1/retry': { taken: 1, refused: 1, revision: 2, position: null },
    '/api/v1/quarantine/bat-1/discard': { revision: 2, position: null },
  });
  await draw(<QuarantinePage />);
  return sent;
};

describe('The quarantine', () => {
  it('keeps what came as it came, with what was wrong in the reader’s words', async () => {
    await shown(batch);
    expect(await screen.findByText(/No time that can be read/)).toBeDefined();
    for (const words of [/2 of 3 kept/, '{"when":"noon"}', '2 more alerts of this post'])
      expect(screen.getByText(words)).toBeDefined();
  });

  it('says what was wrong once, and more where there is more to say', async () => {
    const twice = { ...item, code: 'item-duplicate-key', detail: 'a member is written twice' };
    await shown({
      ...batch,
      items: [twice, { ...item, index: 1, code: 'field-missing', detail: 'alert.signature_id' }],
    });
    expect((await screen.findByText('A member is written twice')).textContent.trim()).toBe('A member is written twice');
    expect(screen.getByText(/^A field is missing/).textContent).toBe('A field is missing alert.signature_id');
  });

  it('says the same of a post that broke off', async () => {
    await shown({ ...batch, items: [{ ...item, code: 'body-truncated' }] });
    expect(await screen.findByText(/The post breaks off/)).toBeDefined();
  });

  it('runs a post again and says what became of it', async () => {
    await shown(batch);
    fireEvent.click(await screen.findByText('Run again'));
    expect(await screen.findByText('1 taken, 1 refused again.')).toBeDefined();
  });

  it('gives up on alerts for good only with a reason', async () => {
    const sent = await shown(batch);
    fireEvent.click(await screen.findByText('Discard'));
    expect(screen.getByText('2 alerts will never be run again; they stay on record.')).toBeDefined();
    const reason = screen.getByLabelText('Reason');
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    expect(sent).toEqual([]);
    fireEvent.change(reason, { target: { value: 'a test' } });
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(sent).toMatchObject([{ body: { reason: 'a test' } }]));
  });

  it('that is empty says what would fill it', async () => {
    await shown();
    expect(await screen.findByText('Nothing is in quarantine.')).toBeDefined();
  });
});
