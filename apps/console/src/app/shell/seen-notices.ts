import type { Notice } from '@watchfloor/api-contract';
import { createStore } from '../../live/store.ts';

const keyOf = (person: string) => `watchfloor.notices.${person}`;
const looks = createStore(0);

/** Until when this person has looked at their notices on this machine, as ISO 8601; a desk is shared by shifts. */
export const useSeenUntil = (person: string): string => {
  looks.use();
  return localStorage.getItem(keyOf(person)) ?? '';
};

export const sawNotices = (person: string, notices: readonly Notice[]) => {
  const until = notices.reduce((latest, { at }) => (at > latest ? at : latest), '');
  if (until === '') return;
  localStorage.setItem(keyOf(person), until);
  looks.set(looks.get() + 1);
};
