export const lanes = ['facts', 'timeline', 'acts'] as const;
export type Lane = (typeof lanes)[number];

/** What each lane shows where several lanes stand side by side, and which lane a phone shows. */
export interface Shown {
  readonly lane: Lane;
  readonly timeline: 'timeline' | 'alerts';
  readonly acts: 'card' | 'answer' | 'score';
}
export const atFirst: Shown = { lane: 'timeline', timeline: 'timeline', acts: 'card' };

/** The parts of an incident page one by one, as a phone shows them. */
export const parts = ['timeline', 'facts', 'alerts', 'card', 'answer', 'score'] as const;
export type Part = (typeof parts)[number];

export const partOf = ({ lane, ...shown }: Shown): Part => (lane === 'facts' ? 'facts' : shown[lane]);

export const showing = (shown: Shown, part: Part): Shown => {
  if (part === 'facts') return { ...shown, lane: 'facts' };
  if (part === 'timeline' || part === 'alerts') return { ...shown, lane: 'timeline', timeline: part };
  return { ...shown, lane: 'acts', acts: part };
};
