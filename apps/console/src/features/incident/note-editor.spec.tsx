// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionStore } from '../../live/live-state.ts';
import { draftsAreOf, keepLocalDraft } from '../../live/local-draft.ts';
import { draw } from '../../testing/draw.tsx';
import { aPage, engineer } from '../../testing/pages.ts';
import { NoteEditor } from './note-editor.tsx';

const drawn = async () => {
  await draw(<NoteEditor page={aPage()} me={engineer} />);
  return screen.getByLabelText<HTMLTextAreaElement>('Note');
};

beforeEach(() => {
  draftsAreOf(engineer.id);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No line.')));
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('The note', () => {
  it('that was kept is written on at its end', async () => {
    keepLocalDraft('inc-1', 'The bank called');
    // happy-dom has the caret there from the beginning, a browser has not.
    const placed = vi.spyOn(HTMLTextAreaElement.prototype, 'setSelectionRange');
    const area = await drawn();
    expect([placed.mock.contexts, placed.mock.lastCall]).toEqual([[area], [15, 15]]);
  });

  it('that did not reach the server says so until it is changed', async () => {
    const area = await drawn();
    fireEvent.change(area, { target: { value: 'The bank called' } });
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    const said = () => screen.queryByText(/cannot be reached/);
    await waitFor(() => expect(said()).not.toBeNull());
    fireEvent.change(area, { target: { value: 'The bank called back' } });
    expect(said()).toBeNull();
  });

  it('that did not reach the server says so no more once the line is back', async () => {
    const area = await drawn();
    fireEvent.change(area, { target: { value: 'The bank called' } });
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    const said = () => screen.queryByText(/cannot be reached/);
    await waitFor(() => expect(said()).not.toBeNull());
    const line = connectionStore.get();
    act(() => connectionStore.set({ ...line, state: 'broken' }));
    expect(said()).not.toBeNull();
    act(() => connectionStore.set({ ...line, state: 'open' }));
    expect(said()).toBeNull();
    expect(area.value).toBe('The bank called');
  });
});
