import type { routes } from '@watchfloor/api-contract';
import type { Answer } from '../../../live/http.ts';

type OnShift = Pick<Answer<typeof routes.desk.shift>['people'][number], 'id' | 'state' | 'connected' | 'hand'>;

export type DeskNow = 'ready' | 'in hand' | 'away' | 'not connected';
const order: readonly DeskNow[] = ['ready', 'in hand', 'away', 'not connected'];

/** What an assignment would meet at this person's desk; whoever has no screen open will not see it. */
const deskNow = (person: OnShift | undefined): DeskNow => {
  if (!person?.connected) return 'not connected';
  if (person.hand.length > 0 || person.state === 'in hand' || person.state === 'given') return 'in hand';
  return person.state;
};

/** The people to choose from with their desks, those who are ready first. */
export const readyFirst = <Named extends { readonly id: string }>(
  people: readonly Named[],
  shift: readonly OnShift[],
) => {
  const on = new Map(shift.map((person) => [person.id, person]));
  return people
    .map((person) => ({ ...person, desk: deskNow(on.get(person.id)), held: on.get(person.id)?.hand.length ?? 0 }))
    .toSorted((a, b) => order.indexOf(a.desk) - order.indexOf(b.desk));
};
