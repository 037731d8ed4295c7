/** Leaves out what is undefined: what is written to the log must read back the same, and JSON has no undefined. */
export const present = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
