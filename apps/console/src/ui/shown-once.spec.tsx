// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { CopyText } from './copy-text.tsx';
import { ShownOnce } from './shown-once.tsx';

afterEach(cleanup);

it('What is shown once stays on Esc, and goes when somebody says that they have it', async () => {
  const closed = vi.fn();
  await draw(
    <ShownOnce title="API key" onClose={closed}>
      <CopyText label="Key" text="wf_secret" go />
    </ShownOnce>,
  );
  fireEvent.keyDown(screen.getByText('wf_secret'), { key: 'Escape' });
  expect(closed).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  fireEvent.click(screen.getByText('I have kept it'));
  expect(closed).toHaveBeenCalledOnce();
});
