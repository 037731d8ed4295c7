import type { routes } from '@watchfloor/api-contract';
import type { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import type { LoopTurns } from '../../platform/loop-turns.ts';
import type { BatchOutcome, Refusal } from './write-batch.ts';

export type IntakeAnswer = z.output<typeof routes.intake.post.answers>;
type Outcome = IntakeAnswer['items'][number];

const MOST_NAMED = 20;
const WRITTEN_AT_ONCE = 2_000;

/** The answer in JSON, with one outcome per item in the order they were sent: of a large post it is large as well. */
export const answerOf = async (
  batch: string,
  { taken, refused, repeated, position }: BatchOutcome,
  turns: LoopTurns,
): Promise<string> => {
  const head: Omit<IntakeAnswer, 'items'> = { batch, taken, quarantined: refused.length, repeated, position };
  const parts: string[] = [];
  let next = 0;
  const outcome = (index: number): Outcome => {
    const why = refused[next];
    if (why?.index !== index) return { index, outcome: 'taken' };
    next += 1;
    return { index, outcome: 'quarantined', code: why.code, detail: why.detail };
  };
  const items = taken + refused.length;
  for (let from = 0; from < items; from += WRITTEN_AT_ONCE) {
    const length = Math.min(WRITTEN_AT_ONCE, items - from);
    parts.push(JSON.stringify(Array.from({ length }, (_, i) => outcome(from + i))).slice(1, -1));
    if (turns.isOver()) await turns.pass();
  }
  return `${JSON.stringify(head).slice(0, -1)},"items":[${parts.join(',')}]}`;
};

/** Nothing in the post could be taken: the sender is told, and an administrator finds it in the quarantine. */
export const refusalOf = (batch: string, refused: readonly Refusal[]): ProblemError => {
  const [first] = refused;
  const problem = ProblemError.rejected(
    422,
    first?.code ?? 'unprocessable',
    `Nothing was taken; kept as batch ${batch}.`,
  );
  problem.document.fields = refused.slice(0, MOST_NAMED).map(({ index, code, detail }) => ({
    path: `items.${index}`,
    message: detail === '' ? code : `${code}: ${detail}`,
  }));
  return problem;
};
