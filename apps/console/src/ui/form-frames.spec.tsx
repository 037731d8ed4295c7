// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { Area, Input, Pick, Tick } from './field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { FormPane } from './form-pane.tsx';
import { missingOf, wrongOf } from './missing.ts';
import { Ticks } from './ticks.tsx';

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
      missing={missingOf(['Name', ''], ['E-mail', ''], ['API key', ''])}
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

it.each([
  ['a text', 'E-mail', 'E-mail'],
  ['a choice said in other words', 'Another severity', 'Severity'],
  ['a group of boxes', 'Roles', 'L1 engineer'],
  ['a group of dots', 'Whether it is real', 'Confirmed'],
])('Ctrl+Enter leads to what is missing first: %s', async (_, says, focused) => {
  const sent = vi.fn();
  const first = missingOf(
    ['E-mail', says !== 'E-mail'],
    ['Another severity', says !== 'Another severity', 'Severity'],
    ['Roles', says !== 'Roles'],
    ['Whether it is real', says !== 'Whether it is real', 'Is it real?'],
    ['Note', false],
  );
  await draw(
    <FormDialog
      title="Act"
      submit="Send"
      busy={false}
      problem={null}
      missing={first}
      onSubmit={sent}
      onClose={() => undefined}
    >
      <Input label="Name" />
      <Input label="E-mail" hint="of the office" />
      <Pick label="Severity" options={[['low', 'Low']]} />
      <Ticks label="Roles" options={[['L1', 'L1 engineer']]} chosen={[]} onChange={() => undefined} />
      <div role="radiogroup" aria-label="Is it real?">
        <Tick radio label="Confirmed" />
      </div>
      <Area label="Note" />
    </FormDialog>,
  );
  fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'Enter', ctrlKey: true });
  expect(document.activeElement).toBe(screen.getByLabelText(focused));
  expect(sent).not.toHaveBeenCalled();
});

it('What its field says already is not said again beside the button, and still holds the form back', async () => {
  const sent = vi.fn();
  const missing = [...missingOf(['Name', '']), ...wrongOf(['E-mail', true], ['Weight', false])];
  await draw(
    <FormPane
      title="Add"
      submit="Add"
      busy={false}
      problem={null}
      missing={missing}
      onSubmit={sent}
      onClose={() => undefined}
    >
      <Input label="E-mail" error="This is not an e-mail address" />
    </FormPane>,
  );
  expect(screen.getByText('Still needed: name')).toBeDefined();
  fireEvent.keyDown(screen.getByLabelText('E-mail'), { key: 'Enter', ctrlKey: true });
  expect(sent).not.toHaveBeenCalled();
});

it('A field of blanks is missing, and so is a choice that was not made', () => {
  expect(missingOf(['Name', ' '], ['Roles', false], ['Reason', 'because'], ['Verdict', true])).toMatchObject([
    { says: 'Name' },
    { says: 'Roles' },
  ]);
});
