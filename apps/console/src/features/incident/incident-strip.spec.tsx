// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { aPage, engineer, lead } from '../../testing/pages.ts';
import { IncidentStrip } from './incident-strip.tsx';

afterEach(cleanup);

const linesOf = async (viewers: readonly { readonly id: string; readonly name: string }[]) => {
  await drawRouted(
    <IncidentStrip page={aPage({ viewers: [...viewers] })} me={engineer} busy={false} onAct={() => undefined} />,
  );
  const lines = screen.getByText('Whose').parentElement?.childElementCount;
  cleanup();
  return lines;
};

it('Nothing is pushed down when somebody comes to read along: their line is kept free', async () => {
  expect(await linesOf([lead])).toBe(await linesOf([]));
});
