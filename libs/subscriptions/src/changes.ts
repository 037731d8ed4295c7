/** Topics and the row keys that changed under them: what screens follow. */
export type Changes = ReadonlyMap<string, ReadonlySet<string>>;
