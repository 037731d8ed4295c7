import { messageOf } from '@watchfloor/kernel';
import { InvalidArgumentError } from 'commander';

/** An option's number between two bounds, both included; commander names the option in what it tells. */
export const numberFrom =
  (least: number, most: number, kind: 'number' | 'whole number' = 'number') =>
  (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value >= least && value <= most && (kind === 'number' || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`A ${kind} from ${least} to ${most} is needed.`);
  };

const withCauses = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error
    ? `${error.message}: ${withCauses(error.cause)}`
    : messageOf(error);

/** A missing file, a wrong key, a server that is not there: whoever typed the command needs the sentence, not the stack. */
export const endPlainly = (error: unknown): void => {
  console.error(withCauses(error));
  process.exitCode = 1;
};
