import type { routes } from '@watchfloor/api-contract';
import type { RefusedItem } from '@watchfloor/intake';
import type { z } from 'zod';
import { ProblemError } from '../problem.ts';
import type { BatchOutcome } from './write-batch.ts';

export type IntakeAnswer = z.output<typeof routes.intake.post.answers>;

const MOST_NAMED = 20;

/** One outcome per item, in the order they were sent. */
export const answerOf = (batch: string, { taken, refused, repeated, position }: BatchOutcome): IntakeAnswer => {
  const byIndex = new Map(refused.map((one) => [one.index, one]));
  const outcome = (index: number): IntakeAnswer['items'][number] => {
    const why = byIndex.get(index);
    return why ? { index, outcome: 'quarantined', code: why.code, detail: why.detail } : { index, outcome: 'taken' };
  };
  const items = Array.from({ length: taken + refused.length }, (_, index) => outcome(index));
  return { batch, taken, quarantined: refused.length, repeated, items, position };
};

/** Nothing in the post could be taken: the sender is told, and an administrator finds it in the quarantine. */
export const refusalOf = (batch: string, refused: readonly RefusedItem[]): ProblemError => {
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
