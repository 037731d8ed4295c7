/** Older ones can corrupt a write-ahead log that is reset while it is read (fixed in 3.51.3). */
const LOWEST = [3, 51, 3] as const;

/** Throws when Node brings a SQLite that may corrupt the log. */
export const assertSafeSqlite = (version: string): void => {
  const parts = version.split('.').map(Number);
  for (const [index, least] of LOWEST.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version} may corrupt the log: at least ${LOWEST.join('.')} is needed`);
  }
};
