import { InvalidArgumentError } from 'commander';

/** A number that is none is a mistake in the command line, told by the option's name. */
export const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('A number is needed.');
  return value;
};

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${messageOf(error.cause)}` : error.message;
};

/** A missing file, a wrong key, a server that is not there: whoever typed the command needs the sentence, not the stack. */
export const endPlainly = (error: unknown): void => {
  console.error(messageOf(error));
  process.exitCode = 1;
};
