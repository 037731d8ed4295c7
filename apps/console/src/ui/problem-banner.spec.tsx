// @vitest-environment happy-dom
import type { Problem } from '@watchfloor/api-contract';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { ProblemBanner } from './problem-banner.tsx';

afterEach(cleanup);

it.each<[string, Partial<Problem>, string]>([
  [
    'a rule of the domain once, in our words',
    { status: 409, code: 'already-registered', detail: 'The address has an account.' },
    'There is an account with this address already.',
  ],
  [
    'a rule whose words ask for more with what the server adds',
    { status: 422, code: 'mapping-lacks', detail: 'title' },
    'The field mapping lacks something: title',
  ],
  [
    'a general refusal with what the server adds',
    { status: 422, code: 'unprocessable', detail: 'This person may not work on this incident.' },
    'It was understood but cannot be done. This person may not work on this incident.',
  ],
  [
    'what this console does not know as the server says it',
    { status: 409, code: 'of-tomorrow', title: 'Of tomorrow', detail: 'Newer than this page.' },
    'Of tomorrow Newer than this page.',
  ],
])('A refusal tells %s', async (_, problem, words) => {
  await draw(
    <ProblemBanner problem={{ type: 'about:blank', title: '?', status: 409, code: 'rejected', ...problem }} />,
  );
  expect(screen.getByRole('alert').textContent.trim()).toBe(words);
});
