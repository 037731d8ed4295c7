const two = (value: number) => String(value).padStart(2, '0');

/** An instant as somebody types it, in this machine's time zone, to the minute: 2026-11-17 03:12. */
export const toField = (milliseconds: number): string => {
  const at = new Date(milliseconds);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

const dayOf = (milliseconds: number) => toField(milliseconds).slice(0, 10);
const dayBefore = (milliseconds: number) => dayOf(new Date(milliseconds).setHours(-12));

/** A day that no calendar has, or an hour that the summer's clock leaves out, does not come back as it was typed. */
const instant = (typed: string): number | null => {
  const at = Date.parse(typed.replace(' ', 'T'));
  return toField(at) === typed ? at : null;
};

/** The other way, in milliseconds since 1970; a time alone is the latest one before now. Null for what is no time. */
export const fromField = (text: string, now: number): number | null => {
  const [, day, hour = '', minute] = /^(?:(\d{4}-\d\d-\d\d)\s+)?(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  if (day !== undefined) return instant(`${day} ${time}`);
  const today = instant(`${dayOf(now)} ${time}`);
  return today !== null && today > now ? instant(`${dayBefore(now)} ${time}`) : today;
};
