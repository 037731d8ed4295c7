export const root: string;
export const packagedNode: () => string;
export const ensureInstalled: () => Promise<void>;
