import type { Accepted, IncidentPage, Problem, Route } from '@watchfloor/api-contract';
import type { z } from 'zod';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { problemOf, unanswered, unreachable } from './api-problem.ts';
import { call, type Request } from './http.ts';
import { intention } from './intention.ts';
import { onLineBack } from './line-back.ts';
import { deskQuery, incidentQuery } from './queries.ts';
import { commandSent } from './under-way.ts';
import { wantPosition } from './wanted-position.ts';

type BodyOf<R> = R extends { readonly body?: infer Body extends z.ZodType } ? z.input<Body> : never;

/** What is true no more once the line is back. */
const noAnswer: ReadonlySet<string> = new Set([unreachable.code, unanswered.code]);

/** Nothing came between that a person has to look at. */
const onlyAside = ({ code, changed, revision }: Problem) =>
  code === 'conflict' && revision !== undefined && changed !== undefined && changed.every(({ aside }) => aside);

/** Who wrote it has read it: the next act of theirs rests on it, though the page itself has not been read again yet. */
const withOwn = (read: IncidentPage | undefined, revision: number) =>
  read && { ...read, revision: Math.max(read.revision, revision) };

/**
 * One command on the incident as it was read. A conflict with a colleague comes back as a problem and the words stay;
 * a conflict with alerts that merely joined is sent again by itself.
 */
export const useAct = <R extends Route>(route: R, page: IncidentPage, onDone?: () => void) => {
  const client = useQueryClient();
  const [meant] = useState(intention);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Once a conflict was shown, what it showed is read too. */
  const [shown, setShown] = useState(-1);
  const { id } = page.row;
  const refreshed = [incidentQuery(id).queryKey, deskQuery.queryKey];

  useEffect(() => onLineBack(() => setProblem((told) => (told && noAnswer.has(told.code) ? null : told))), []);

  const attempt = async (body: BodyOf<R>, key: string, ifMatch: number, tries: number): Promise<void> => {
    try {
      const answer: unknown = await call(route, { params: { id }, body, ifMatch, key } as unknown as Request<R>);
      const { revision, position } = answer as Accepted;
      for (const key of refreshed) wantPosition(key, position);
      client.setQueryData<IncidentPage>(incidentQuery(id).queryKey, (read) => withOwn(read, revision));
    } catch (error) {
      const refused = problemOf(error);
      if (tries > 0 && onlyAside(refused)) return attempt(body, key, refused.revision ?? ifMatch, tries - 1);
      throw error;
    }
  };

  const send = async (body: BodyOf<R>) => {
    const settled = commandSent();
    let acknowledged = false;
    setBusy(true);
    setProblem(null);
    try {
      await meant.carryOut(body, (key) => attempt(body, key, Math.max(page.revision, shown), 3));
      acknowledged = true;
      onDone?.();
    } catch (error) {
      const refused = problemOf(error);
      setShown(refused.revision ?? shown);
      setProblem(refused);
    }
    setBusy(false);
    await Promise.all(refreshed.map((queryKey) => client.invalidateQueries({ queryKey })));
    settled(acknowledged);
  };

  return { send: (body: BodyOf<R>) => void send(body), busy, problem, clear: () => setProblem(null) };
};
