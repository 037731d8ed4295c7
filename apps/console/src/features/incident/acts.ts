import type { IncidentPage, IncidentVerb } from '@watchfloor/api-contract';

/** What one can do with an incident, as the console names it, with its key. */
export const acts = {
  start: 'Enter',
  answer: 'a',
  escalate: 'e',
  close: 'c',
  verdict: 'v',
  wait: 'w',
  resume: 'w',
  note: 'm',
  severity: 's',
  observable: 'o',
  handBack: 'h',
  release: 'r',
  reopen: 'x',
  assign: 'l',
} as const;
export type Act = keyof typeof acts;

/** The verbs of the contract behind each act; any of them offers it. */
const verbs: Record<Act, readonly IncidentVerb[]> = {
  start: ['start'],
  answer: ['answer'],
  escalate: ['escalate'],
  close: ['close'],
  verdict: ['confirm', 'refute'],
  wait: ['await'],
  resume: ['resume'],
  note: ['note'],
  severity: ['severity'],
  observable: ['addObservable'],
  handBack: ['handBack'],
  release: ['release'],
  reopen: ['reopen'],
  assign: ['assign'],
};

export const may = (page: IncidentPage, act: Act): boolean => verbs[act].some((verb) => page.may.includes(verb));

/** What an act means now. */
export const meansOf = ({ row }: IncidentPage, act: Act) =>
  act === 'verdict' && row.certainty !== 'suspected' ? 'act.verdictAgainMeans' : (`act.${act}Means` as const);

const order: readonly Act[] = [
  'start',
  'reopen',
  'resume',
  'answer',
  'close',
  'escalate',
  'wait',
  'verdict',
  'assign',
  'release',
];

/** The one sensible next act is prominent, two more stand beside it, the rest behind a menu. */
export const offered = (page: IncidentPage): { readonly first: readonly Act[]; readonly more: readonly Act[] } => {
  const answered = page.row.state === 'answered';
  const ranked = answered ? order.filter((act) => act !== 'answer') : order;
  const possible = ranked.filter((act) => may(page, act));
  const rest = (Object.keys(acts) as Act[]).filter((act) => act !== 'note' && may(page, act));
  // "End the wait" is long: a third button beside it does not fit the strip at 1280 pixels.
  const first = possible.slice(0, possible[0] === 'resume' ? 2 : 3);
  return { first, more: rest.filter((act) => !first.includes(act)) };
};

/** What the foot bar names: the acts that stand as buttons in the strip, the judgement and the note, as far as they work now. */
export const hinted = (page: IncidentPage): readonly Act[] => {
  const { first } = offered(page);
  const named = new Set<Act>([...first, 'verdict', 'note']);
  return [...named].filter((act) => may(page, act));
};
