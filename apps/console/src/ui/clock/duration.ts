const two = (value: number) => String(value).padStart(2, '0');

/** 1,104,000 ms → "18:24"; from an hour on "1:02:11". The sign is left to the reader of the clock. */
export const minutesSeconds = (milliseconds: number): string => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${two(minutes)}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
};

/** How old something is, in the coarsest two units that still tell: days and hours, hours and minutes, or minutes. */
export const ageParts = (milliseconds: number) => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return { unit: 'days', days, hours: hours % 24 } as const;
  if (hours > 0) return { unit: 'hours', hours, minutes: two(minutes % 60) } as const;
  return { unit: 'minutes', minutes } as const;
};
