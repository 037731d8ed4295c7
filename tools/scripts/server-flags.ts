/**
 * Flags of Node with which the server is started. Three threads would each keep up to 48 MB for objects that live shortly;
 * with half of that they are collected more often, which costs less than it holds.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=8'];
