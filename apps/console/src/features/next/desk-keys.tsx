import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../live/queries.ts';
import { whenAcknowledged } from '../../live/under-way.ts';
import { focusOnMain } from '../../ui/focus-on-main.ts';
import { isWriting } from '../../ui/is-writing.ts';
import { restKeys } from '../../ui/keys/key-registry.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { useDeskCommands } from './desk-commands.ts';
import { DeskProblem } from './desk-problem.tsx';
import { isOfHand, nextInHand } from './in-hand-first.ts';

/** What is given so long after `n` is no answer to it any more. */
const ASKED_MS = 2_000;

/**
 * `n` says "I am free", `b` takes a break; what is given opens by itself wherever the reader is. Whoever writes or decides
 * something stays, and so does a link to an incident that was opened while an offer waited already: the offer is told
 * above the page.
 */
export const DeskKeys = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const path = useLocation().pathname;
  const { data: desk } = useQuery(deskQuery);
  const commands = useDeskCommands();
  const state = desk?.state;
  const open = nextInHand(desk?.hand ?? [], path);
  const looked = useRef(false);
  const shown = useRef<string | null>(null);
  const askedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!desk) return;
    const waitedAlready = !looked.current;
    looked.current = true;
    const [given] = desk.hand;
    if (desk.state !== 'given' || given === undefined) return;
    const offer = `${desk.request ?? ''} ${given.id}`;
    if (shown.current === offer) return;
    shown.current = offer;
    const cameByLink = waitedAlready && path.startsWith('/incidents/') && !isOfHand(desk.hand, path);
    if (cameByLink || isWriting()) return;
    if (performance.now() - askedAt.current > ASKED_MS) restKeys();
    void navigate({ to: '/next' });
  }, [desk, path, navigate]);
  /** As the desk is when it is carried out: a closing that was under way has freed it by then. */
  const free = () => {
    const now = client.getQueryData(deskQuery.queryKey);
    const goesOn = nextInHand(now?.hand ?? [], router.state.location.pathname);
    focusOnMain();
    askedAt.current = performance.now();
    if (now?.state === 'away') commands.free();
    else if (now?.state === 'given') void navigate({ to: '/next' });
    else if (goesOn) void navigate({ to: '/incidents/$id', params: { id: goesOn.id } });
  };
  const label = state === 'away' ? t('key.free') : state === 'ready' ? t('key.ready') : t('key.toHand');
  useKeys([
    {
      keys: 'n',
      label,
      everywhere: true,
      hint: state === 'away' || (open !== undefined && !path.endsWith(state === 'given' ? '/next' : open.id)),
      whileSending: true,
      run: () => whenAcknowledged(free),
    },
    ...(state === 'ready'
      ? [{ keys: 'b', label: t('key.break'), everywhere: true, hint: true, run: commands.takeBreak }]
      : []),
  ]);
  return commands.problem && <DeskProblem problem={commands.problem} onClose={commands.forget} />;
};
