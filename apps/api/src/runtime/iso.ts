/** An instant (ms since 1970) as it is written on the wire. */
export const iso = (at: number): string => new Date(at).toISOString();
