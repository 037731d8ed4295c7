import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly at: (value: number) => void;
  readonly done: () => void;
}

const silent: Progress = { at: () => undefined, done: () => undefined };

/** A bar on the terminal, drawn on standard error so that the table can be piped; without one only its name is said. */
export const progress = (what: string, total: number): Progress => {
  if (!process.stderr.isTTY) {
    process.stderr.write(`${what} …\n`);
    return silent;
  }
  const bar = new SingleBar({
    format: `${what.padEnd(46)} {bar} {percentage} %`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { at: (value) => bar.update(Math.min(total, value)), done: () => bar.stop() };
};

/** A bar that fills with time while `work` runs. */
export const duringSeconds = async <Value>(what: string, seconds: number, work: Promise<Value>): Promise<Value> => {
  const bar = progress(what, seconds);
  const begun = performance.now();
  const ticking = setInterval(() => bar.at((performance.now() - begun) / 1000), 250);
  try {
    return await work;
  } finally {
    clearInterval(ticking);
    bar.done();
  }
};
