/** A whole number from 0 to 100 as somebody types it. */
export const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 100;
