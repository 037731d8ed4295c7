import { problemOf } from './api-problem.ts';

/** Neither done nor refused as far as the reader knows: it may have happened. */
const open = (error: unknown) => {
  const { status, code } = problemOf(error);
  return code === 'unreachable' || code === 'unanswered' || status >= 500;
};

/** A browser names no random UUIDs to a page that came over plain HTTP from another machine; random bytes it gives to any. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * What somebody means to do, under one key until the server has answered it: pressed again after a lost reply it is the
 * same command, so that no note, no incident and no customer is written twice. Other words are another intention.
 */
export const intention = () => {
  let kept: { readonly asked: string; readonly key: string } | null = null;
  const carryOut = async <Answered>(asked: unknown, send: (key: string) => Promise<Answered>): Promise<Answered> => {
    const now = JSON.stringify(asked);
    const meant = kept?.asked === now ? kept : { asked: now, key: newKey() };
    kept = meant;
    const answered = () => {
      if (kept === meant) kept = null;
    };
    try {
      const answer = await send(meant.key);
      answered();
      return answer;
    } catch (error) {
      if (!open(error)) answered();
      throw error;
    }
  };
  return {
    carryOut,
    forget: () => {
      kept = null;
    },
  };
};
