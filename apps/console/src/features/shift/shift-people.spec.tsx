// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { ShiftPeople } from './shift-people.tsx';

afterEach(cleanup);

const person = (name: string, state: 'away' | 'ready' | 'given' | 'in hand', connected = true) => ({
  id: name,
  name,
  roles: ['L1 engineer' as const],
  state,
  since: null as string | null,
  hand: [],
  connected,
  declines: null as number | null,
});

describe('The people of a shift', () => {
  it('counts as on who stands at a desk, not who is away with a screen open, and shows them first', async () => {
    await drawRouted(
      <ShiftPeople
        people={[
          person('Greta Holm', 'away', false),
          person('Ivo Venn', 'away'),
          person('Leila Moss', 'given'),
          person('Bo Rehn', 'in hand', false),
          person('Kira Eng', 'ready'),
        ]}
      />,
    );
    expect(await screen.findByText('3 of 5 on')).toBeDefined();
    const names = screen.getAllByText(/^[A-Z][a-z]+ (Moss|Rehn|Eng|Venn|Holm)$/).map(({ textContent }) => textContent);
    expect(names).toEqual(['Leila Moss', 'Bo Rehn', 'Kira Eng', 'Ivo Venn', 'Greta Holm']);
  });

  it('shows no time for somebody who never was at a desk', async () => {
    await drawRouted(<ShiftPeople people={[person('Ivo Venn', 'away')]} />);
    expect((await screen.findByText(/^away/i)).textContent.trim()).toMatch(/^away$/i);
  });

  it('shows the lead how often each declined today, and nothing of it to those who are not told', async () => {
    const counted = [
      { ...person('Leila Moss', 'given'), declines: 4 },
      { ...person('Kira Eng', 'ready'), declines: 0 },
    ];
    await drawRouted(<ShiftPeople people={counted} />);
    const figures = (await screen.findAllByRole('row')).map((row) => row.lastElementChild?.textContent);
    expect(figures).toEqual(['Declined today', '4', '0']);
    cleanup();
    await drawRouted(<ShiftPeople people={[person('Leila Moss', 'given')]} />);
    expect(await screen.findByText('Leila Moss')).toBeDefined();
    expect(screen.queryByText('Declined today')).toBeNull();
  });
});
