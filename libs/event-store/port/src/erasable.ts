const ERASABLE = /^(draft|lease|presence|key)-/;

/** Whether a stream may be cut, by its category; every other one is history and is kept whole. */
export const isErasable = (stream: string): boolean => ERASABLE.test(stream);
