// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { FormDialog } from './form-dialog.tsx';
import { FormPane } from './form-pane.tsx';
import { missingOf } from './missing.ts';

afterEach(cleanup);

it.each([
  ['A dialog', FormDialog],
  ['A page', FormPane],
])('%s that waits for fields names them, and sends nothing', async (_, Frame) => {
  const sent = vi.fn();
  await draw(
    <Frame
      title="Connect"
      submit="Connect"
      busy={false}
      problem={null}
      missing={['Name', 'E-mail', 'API key']}
      onSubmit={sent}
      onClose={() => undefined}
    >
      <input aria-label="Name" />
    </Frame>,
  );
  expect(screen.getByText('Still needed: name · e-mail · API key').getAttribute('aria-live')).toBe('polite');
  const form = screen.getByLabelText('Name').closest('form');
  if (form) fireEvent.submit(form);
  expect(sent).not.toHaveBeenCalled();
});

it('A field of blanks is missing, and so is a choice that was not made', () => {
  expect(missingOf(['Name', ' '], ['Roles', false], ['Reason', 'because'], ['Verdict', true])).toEqual([
    'Name',
    'Roles',
  ]);
});
