import type { BodyRejection } from './rejection.ts';

/** More than a detector sends in one array; lines and rows stream in, and only those that are refused are counted. */
export const MAX_ITEMS = 20_000;

export const tooManyItems: BodyRejection = { code: 'body-too-many-items', detail: `more than ${MAX_ITEMS} items` };
