// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { served } from '../../testing/served.ts';
import { PeoplePage } from './people-page.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const person = {
  id: 'per-1',
  name: 'Ines Varga',
  email: 'ines@example.com',
  roles: ['L1 engineer'],
  clearance: ['cus-1'],
  specialities: ['cloud'],
  onCall: true,
  suspended: false,
  invited: false,
  hasPassword: true,
};
const shown = async (...people: readonly object[]) => {
  const sent = served({
    '/api/v1/people': {
      people,
      id: 'per-9',
      revision: 1,
      position: null,
      invitation: 'https://soc.example.com/invitation#token=once',
    },
    '/api/v1/people/per-1/suspend': { revision: 2, position: null },
    '/api/v1/customers': { customers: [] },
  });
  await draw(<PeoplePage />);
  return sent;
};
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const chosen = async (act: string) => {
  fireEvent.click(await screen.findByLabelText('Acts for Ines Varga'));
  fireEvent.click(await screen.findByText(act));
};

describe('The people', () => {
  it('stand with their roles, what they see, what they know, and whether they can sign in', async () => {
    const newcomer = { ...person, hasPassword: false };
    await shown(
      person,
      { ...newcomer, id: 'per-2', invited: true },
      { ...newcomer, id: 'per-3' },
      { ...person, id: 'per-4', suspended: true },
    );
    expect(await screen.findAllByText('ines@example.com')).toHaveLength(4);
    for (const words of ['L1 engineer', 'on call', '1 customer', 'cloud'])
      expect(screen.getAllByText(words)).toHaveLength(4);
    for (const words of ['active', 'invited', 'invitation has run out', 'suspended'])
      expect(screen.getAllByText(words)).toHaveLength(1);
  });

  it('are shown as signed in soon after they are, though nobody did anything here', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await shown({ ...person, hasPassword: false, invited: true });
    await screen.findByText('invited');
    served({ '/api/v1/people': { people: [person] } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await screen.findByText('active')).toBeDefined();
  });

  it('are invited by a link that is shown once', async () => {
    const sent = await shown(person);
    fireEvent.click(await screen.findByText('Invite a person'));
    fill('Name', 'Otto Lind');
    fill('E-mail', 'otto@example.com');
    fireEvent.click(screen.getByLabelText('L2 engineer'));
    fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('https://soc.example.com/invitation#token=once')).toBeDefined();
    expect(sent).toMatchObject([{ body: { name: 'Otto Lind', email: 'otto@example.com', roles: ['L2 engineer'] } }]);
  });

  it('are suspended with a reason and not without', async () => {
    const sent = await shown(person);
    await chosen('Suspend');
    const reason = await screen.findByLabelText('Reason');
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    expect(sent).toEqual([]);
    fireEvent.change(reason, { target: { value: 'left the house' } });
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(sent).toMatchObject([{ path: '/api/v1/people/per-1/suspend', body: { reason: 'left the house' } }]),
    );
  });
});
