import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../live/queries.ts';
import { focusOnMain } from '../../ui/focus-on-main.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { useDeskCommands } from './desk-commands.ts';
import { DeskProblem } from './desk-problem.tsx';
import { nextInHand } from './in-hand-first.ts';

/** `n` says "I am free", `b` takes a break; what is given opens by itself wherever the reader is. */
export const DeskKeys = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = useLocation().pathname;
  const { data: desk } = useQuery(deskQuery);
  const commands = useDeskCommands();
  const state = desk?.state;
  const first = desk?.hand[0];
  const open = nextInHand(desk?.hand ?? [], path);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (state !== 'given' || first === undefined) return;
    const offer = `${desk?.request ?? ''} ${first.id}`;
    if (shown.current === offer) return;
    shown.current = offer;
    void navigate({ to: '/next' });
  }, [state, first, desk?.request, navigate]);
  const free = () => {
    focusOnMain();
    if (state === 'away') commands.free();
    else if (state === 'given') void navigate({ to: '/next' });
    else if (open) void navigate({ to: '/incidents/$id', params: { id: open.id } });
  };
  const label = state === 'away' ? t('key.free') : state === 'ready' ? t('key.ready') : t('key.toHand');
  useKeys([
    {
      keys: 'n',
      label,
      everywhere: true,
      hint: state === 'away' || (open !== undefined && !path.endsWith(state === 'given' ? '/next' : open.id)),
      run: free,
    },
    ...(state === 'ready'
      ? [{ keys: 'b', label: t('key.break'), everywhere: true, hint: true, run: commands.takeBreak }]
      : []),
  ]);
  return commands.problem && <DeskProblem problem={commands.problem} onClose={commands.forget} />;
};
