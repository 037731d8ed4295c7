import type { ObservableKind } from '@watchfloor/api-contract';

/** The likely kind of what somebody pasted; they can correct it. */
export const kindOf = (value: string): ObservableKind => {
  const text = value.trim();
  if (/^https?:\/\//i.test(text)) return 'url';
  if (/^(\d{1,3}\.){3}\d{1,3}$/.test(text) || /^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$/i.test(text)) return 'ip';
  if (/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)) return 'hash';
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return 'user';
  if (/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(text)) return 'domain';
  return 'host';
};
