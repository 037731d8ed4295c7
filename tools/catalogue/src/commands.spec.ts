import { describe, expect, it } from 'vitest';
import { commandsOf } from './commands.ts';
import { parsed } from './product.ts';

const park = {
  path: 'libs/domain/car/src/commands/park.ts',
  text: `import { paidBy } from '../fees.ts';
/** Somebody
 * stops here. */
export const Park = z.object({ kind: z.literal('Park') });
export const park = (): Decision => accept([...paidBy(), { type: 'CarParked', data: {} }]);
const unrelated = () => ({ type: 'CarSold', data: {} });`,
};
const fees = {
  path: 'libs/domain/car/src/fees.ts',
  text: `const fee = () => ({ type: 'FeePaid', data: {} });
export const paidBy = () => [fee()];`,
};

describe('the commands of the catalogue', () => {
  it('say what may follow, also by way of what the decision calls', () => {
    expect(commandsOf(parsed([park, fees]))).toEqual([
      { name: 'Park', path: park.path, sentence: 'Somebody stops here.', events: ['CarParked', 'FeePaid'] },
    ]);
  });
  it('include those of nodes among themselves', () => {
    const text = `export interface Wake { readonly kind: 'Wake' }
export const wake = () => accept([{ type: 'NodeWoken', data: {} }]);`;
    expect(commandsOf(parsed([{ path: 'libs/domain/node/src/commands/wake.ts', text }]))).toMatchObject([
      { name: 'Wake', events: ['NodeWoken'] },
    ]);
  });
  it('take the decider where it decides about a single command', () => {
    const text = `export const Take = z.object({ kind: z.literal('Take') });
export const boxDecider = { decide: () => accept([{ type: 'BoxTaken', data: {} }]) };`;
    expect(commandsOf(parsed([{ path: 'libs/domain/box/src/index.ts', text }]))).toMatchObject([
      { name: 'Take', events: ['BoxTaken'] },
    ]);
  });
  it('are looked for in the domain only, and not in its specs', () => {
    const elsewhere = ['libs/policy/src/park.ts', 'libs/domain/car/src/commands/park.spec.ts'];
    expect(commandsOf(parsed(elsewhere.map((path) => ({ ...park, path }))))).toEqual([]);
  });
});
