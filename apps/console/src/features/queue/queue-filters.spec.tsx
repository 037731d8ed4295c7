// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { QueueFilters } from './queue-filters.tsx';

afterEach(cleanup);

it('The queue is filtered by the states of what is open: nothing in it is closed', async () => {
  await draw(<QueueFilters rows={[]} me="per-1" search={{}} policy={undefined} onChange={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: 'State' }));
  const offered = (await screen.findAllByRole('menuitemcheckbox')).map(({ textContent }) => textContent.trim());
  expect(offered).toContain('analysis');
  expect(offered).not.toContain('closed');
});
