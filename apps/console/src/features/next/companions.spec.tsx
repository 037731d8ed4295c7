// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aMember } from '../../testing/desks.ts';
import { draw } from '../../testing/draw.tsx';
import { Companions } from './companions.tsx';

afterEach(cleanup);

const chosen = aMember();
const companion = aMember({ id: 'inc-2', number: 1002, title: 'Brute force' });
const cameBack = aMember({ id: 'inc-3', number: 1003, title: 'Stolen laptop', sameEntity: false });
const under = (title: string) => {
  const section = screen.getByText(title).closest('section');
  return section
    ? within(section)
        .queryAllByText(/^WF-/)
        .map(({ textContent }) => textContent)
    : [];
};

describe('The hand beside an offer', () => {
  it('calls companions what is of the same entity, and says of the rest that it is in hand too', async () => {
    await draw(<Companions hand={[chosen, companion, cameBack]} />);
    expect(under('Companions')).toEqual(['WF-1002']);
    expect(under('Also in hand')).toEqual(['WF-1003']);
  });

  it('names neither where there is none', async () => {
    await draw(<Companions hand={[chosen, companion]} />);
    expect(screen.queryByText('Also in hand')).toBeNull();
  });
});
