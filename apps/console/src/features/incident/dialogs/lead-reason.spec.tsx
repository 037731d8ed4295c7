// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../../testing/draw.tsx';
import { aPage, lead } from '../../../testing/pages.ts';
import { ActDialog } from './act-dialog.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('A lead who takes over what an engineer holds', () => {
  it.each(['release', 'handBack', 'severity'] as const)(
    'gives one reason, which is that of the act and their own: %s',
    async (act) => {
      const sent: unknown[] = [];
      vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
        if (typeof body === 'string') sent.push(JSON.parse(body));
        return new Response(JSON.stringify({ revision: 8, position: 'p-2' }));
      });
      await draw(<ActDialog act={act} page={aPage({ cameFrom: ['L1'] })} me={lead} onClose={() => undefined} />);
      expect(screen.queryByLabelText('Your reason as shift lead')).toBeNull();
      const reason = screen.getByLabelText('Reason');
      fireEvent.change(reason, { target: { value: ' she goes home ' } });
      const severity = screen.queryByLabelText('Severity');
      if (severity) fireEvent.change(severity, { target: { value: 'critical' } });
      fireEvent.submit(reason.closest('form') as HTMLFormElement);
      await waitFor(() => expect(sent).toHaveLength(1));
      expect(sent[0]).toMatchObject({ reason: 'she goes home', leadReason: 'she goes home' });
    },
  );
});
