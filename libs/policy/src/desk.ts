import type { EventsOf, IncidentChosen, WorkResumed } from '@watchfloor/events';

/**
 * What was given for a request: first the chosen incident, then its companions, what opened on the entity, what a lead
 * added. Without choices it is begun work that came back from the customer.
 */
export interface Hand {
  readonly request: string;
  readonly incidents: readonly string[];
  /** As they were recorded, the first first: what the server chose, with its rank, and what a lead assigned, without. */
  readonly choices: readonly IncidentChosen['data'][];
}

/** What the server chose of a hand is to be claimed on its incident; what a lead assigned or came back is theirs already. */
export const toBeClaimed = ({ choices }: Hand, incident: string) => {
  const choice = choices.findLast((one) => one.incident === incident || one.companions.includes(incident));
  return choice?.rank && { ...choice, rank: choice.rank };
};

/** One engineer's desk. */
export interface Desk {
  /** The request that looks for an incident. With a hand it rests, one entity at a time, and goes on when that comes to nothing. */
  readonly ready: string | null;
  readonly hand: Hand | null;
  /** Begun work that came back from the customer while something else was in hand: it is the next hand, before any other. */
  readonly back: readonly Pick<WorkResumed['data'], 'request' | 'incident'>[];
  /** For this request: not chosen again for it. What was only lost to somebody else may come back, and then it may be. */
  readonly declined: readonly string[];
  /** Choices for this request that came to nothing. */
  readonly tries: number;
  /** Declines of the UTC day they were counted on (days since 1970). */
  readonly declines: { readonly day: number; readonly count: number };
}

export const emptyDesk: Desk = {
  ready: null,
  hand: null,
  back: [],
  declined: [],
  tries: 0,
  declines: { day: 0, count: 0 },
};

/** Whether it is in hand, or came back and waits to be. */
export const liesOn = ({ hand, back }: Pick<Desk, 'hand' | 'back'>, incident: string): boolean =>
  hand?.incidents.includes(incident) === true || back.some((waiting) => waiting.incident === incident);

/** A lead's choice stands on its own, on whatever entity: it came by no order. */
const isAssigned = ({ choices }: Hand, incident: string): boolean =>
  choices.some((choice) => choice.incident === incident && choice.rank === undefined);

/**
 * What leaves a hand with one of its incidents: with the first all that came with it, which a lead's are not; otherwise that one.
 * Nothing when it is not in hand.
 */
export const goingWith = (hand: Hand | null, incident: string): readonly string[] => {
  if (!hand?.incidents.includes(incident)) return [];
  if (hand.incidents[0] !== incident) return [incident];
  return hand.incidents.filter((id) => id === incident || !isAssigned(hand, id));
};

const utcDay = (at: number): number => Math.floor(at / 86_400_000);

/** Declines so far on the UTC day of `at` (ms). */
export const declinesOn = ({ declines }: Pick<Desk, 'declines'>, at: number): number =>
  declines.day === utcDay(at) ? declines.count : 0;

export type DeskState = 'away' | 'ready' | 'given' | 'in hand';

/** `given` until work has started on anything in the hand, which only the incidents know. */
export const deskStateOf = ({ ready, hand }: Pick<Desk, 'ready' | 'hand'>, workStarted: boolean): DeskState => {
  if (hand) return workStarted ? 'in hand' : 'given';
  return ready === null ? 'away' : 'ready';
};

const chosen = (desk: Desk, choice: IncidentChosen['data']): Desk => {
  const { request, incident, companions } = choice;
  const inHand = desk.hand?.request === request ? desk.hand : { incidents: [], choices: [] };
  const incidents = [...inHand.incidents, incident, ...companions];
  return { ...desk, hand: { request, incidents, choices: [...inHand.choices, choice] } };
};

/** What came back comes before anything new, one after the other. */
const withoutHand = (desk: Desk, ready: string | null): Desk => {
  const [next, ...back] = desk.back;
  if (next === undefined) return { ...desk, ready, hand: null };
  return { ...desk, ready: null, hand: { request: next.request, incidents: [next.incident], choices: [] }, back };
};

const cameBack = (desk: Desk, { request, incident }: WorkResumed['data']): Desk => {
  const back = [...desk.back, { request, incident }];
  return desk.hand === null ? withoutHand({ ...desk, back }, null) : { ...desk, back };
};

/**
 * A hand of which nothing is left is none: the request goes on looking, and whoever was away when a lead assigned it is away
 * again. Otherwise it only holds less.
 */
const without = (desk: Desk, incident: string): Desk => {
  const going = goingWith(desk.hand, incident);
  const incidents = desk.hand?.incidents.filter((id) => !going.includes(id)) ?? [];
  if (desk.hand && incidents.length > 0) return { ...desk, hand: { ...desk.hand, incidents } };
  return withoutHand({ ...desk, tries: desk.tries + 1 }, desk.ready);
};

/** What a desk's own events make of it: the decision and the screens go by the same. */
export const evolveDesk = (desk: Desk, event: EventsOf<'desk'>): Desk => {
  switch (event.type) {
    case 'DeskReady':
      return { ...desk, ready: event.data.request, declined: [], tries: 0 };
    case 'DeskLeft':
      return { ...desk, ready: null };
    case 'IncidentChosen':
      return chosen(desk, event.data);
    case 'WorkResumed':
      return cameBack(desk, event.data);
    case 'ChoiceLost':
      return without(desk, event.data.incident);
    case 'IncidentDeclined': {
      const { incident, at, today } = event.data;
      return {
        ...without(desk, incident),
        // The first one's companions are on the entity that was declined.
        declined: [...desk.declined, ...goingWith(desk.hand, incident)],
        declines: { day: utcDay(at), count: today },
      };
    }
    case 'DeskFreed':
      return withoutHand(desk, null);
  }
};
