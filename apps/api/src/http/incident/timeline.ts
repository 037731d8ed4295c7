import type { TimelineEntry, TimelineKind } from '@watchfloor/api-contract';
import { permissionsOf } from '@watchfloor/policy';
import type { TimelineRow } from '@watchfloor/read-models';
import type { Reader } from '../../runtime/ports/reader.ts';
import { iso } from '../../runtime/iso.ts';

const instants = ['startBy', 'lastAt', 'dueAt'];
const persons = ['to', 'from', 'lead', 'person', 'by'];
/** Whom an entry is about, so that a screen can say "you". */
const about: Partial<Record<TimelineKind, 'to' | 'from' | 'person'>> = {
  given: 'to',
  returned: 'from',
  'lead-told': 'person',
};
/** Whose text is the reason that belongs into the sentence. */
const reasoned: ReadonlySet<TimelineKind> = new Set(['returned', 'handed-back', 'reopened', 'severity-changed']);

type Params = TimelineEntry['params'];

const spoken = (params: Params, nameOf: (id: string) => string): Params =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (instants.includes(key) && typeof value === 'number') return [key, iso(value)];
      return [key, persons.includes(key) && typeof value === 'string' ? nameOf(value) : value];
    }),
  );

/**
 * The place was counted among all that the holder may see, other customers' incidents too: it is told to the holder, and to
 * whoever is cleared for everybody.
 */
export const mayKnowPlace = ({ id, clearance }: Pick<Reader, 'id' | 'clearance'>, holder: unknown): boolean =>
  clearance === 'all' || holder === id;

const withoutPlace = ({ place: _place, open: _open, ...params }: Params): Params => params;

type Knows = Pick<Reader, 'id' | 'clearance' | 'roles'>;

/** Why somebody declined may be a private matter: it is for the shift leads, who answer for the declines, and for themselves. */
const mayKnowReason = ({ id, roles }: Knows, { params }: TimelineRow, whom: unknown): boolean =>
  params['why'] !== 'declined' || whom === id || permissionsOf(roles).has('shift.lead');

/** A row of the timeline as the wire says it: people by name, times as ISO 8601, as this reader may know it. */
export const timelineEntry = (row: TimelineRow, nameOf: (id: string) => string, reader: Knows): TimelineEntry => {
  const { kind, revision, at, actor } = row;
  const entry = { kind, revision, at: iso(at), actor: actor && { ...actor } };
  const whom = row.params[about[kind] ?? ''];
  const known = mayKnowPlace(reader, whom) ? { ...row.params } : withoutPlace({ ...row.params });
  const params = { ...spoken(known, nameOf), ...(typeof whom === 'string' && { whom }) };
  if (!mayKnowReason(reader, row, whom)) return { ...entry, params, text: null };
  if (row.text === null || !reasoned.has(kind)) return { ...entry, params, text: row.text };
  return { ...entry, params: { ...params, reason: row.text }, text: null };
};
