import { describe, expect, it } from 'vitest';
import { answerOf, type IntakeAnswer } from './answer.ts';
import { ImpatientTurns } from '../../testing/impatient-turns.ts';

const refusal = (index: number) => ({ index, code: 'not-an-alert', detail: `item ${index}` });

describe('What a sender is told of each item', () => {
  it('stands in the order in which they were sent, and lets others in while it is written', async () => {
    const turns = new ImpatientTurns();
    const outcome = { taken: 9_997, refused: [0, 5_000, 9_999].map(refusal), repeated: false, position: null };
    const answer = JSON.parse(await answerOf('b-1', outcome, turns)) as IntakeAnswer;
    expect(answer).toMatchObject({ batch: 'b-1', taken: 9_997, quarantined: 3, repeated: false, position: null });
    expect(answer.items.map(({ index }) => index)).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    expect(answer.items.filter((item) => item.outcome !== 'taken')).toEqual(
      outcome.refused.map((one) => ({ outcome: 'quarantined', ...one })),
    );
    expect(turns.passed).toBeGreaterThan(1);
  });
});
