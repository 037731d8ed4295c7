// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsAreOf } from '../../../live/local-draft.ts';
import { draw } from '../../../testing/draw.tsx';
import { aPage, engineer } from '../../../testing/pages.ts';
import { AnswerDialog } from './answer-dialog.tsx';

const drawn = async (onClose: () => void = () => undefined) => {
  await draw(<AnswerDialog page={aPage()} me={engineer} onClose={onClose} />);
  return screen.getByLabelText<HTMLTextAreaElement>('Analysis');
};

beforeEach(() => draftsAreOf(engineer.id));
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('The answer to the customer', () => {
  it('is still there for whoever left the dialog with half of it written', async () => {
    fireEvent.change(await drawn(), { target: { value: 'A tool was started' } });
    cleanup();
    expect((await drawn()).value).toBe('A tool was started');
  });

  it('leaves nothing behind once it was sent', async () => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ revision: 8, position: 'p-2' })));
    const closed = vi.fn();
    const area = await drawn(closed);
    fireEvent.change(area, { target: { value: 'A tool was started' } });
    fireEvent.submit(area.closest('form') as HTMLFormElement);
    await waitFor(() => expect(closed).toHaveBeenCalled());
    cleanup();
    expect((await drawn()).value).toBe('');
  });
});
