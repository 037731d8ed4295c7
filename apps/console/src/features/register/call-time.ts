const two = (value: number) => String(value).padStart(2, '0');

/** An instant as a datetime-local field writes it, in this machine's time zone, to the minute. */
export const toField = (milliseconds: number): string => {
  const at = new Date(milliseconds);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** The other way: ISO 8601 in UTC, or null for something that is no time. */
export const fromField = (text: string): string | null => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};
