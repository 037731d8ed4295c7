import type { Alert, Entity, Observable, Severity } from '@watchfloor/events';
import { accept, type Result } from '@watchfloor/kernel';
import type { IntakeContext } from './adapter.ts';
import { textIn, type Fields } from './fields.ts';
import { refuse, type ItemRejection } from './rejection.ts';
import { plausible } from './time.ts';

/** What an adapter read; undefined where the detector was silent. `at` in ms since 1970. */
export interface Reading {
  readonly id: string | undefined;
  readonly at: number | undefined;
  readonly title: string | undefined;
  readonly scenario: string | undefined;
  readonly severity: Severity;
  readonly entity: Entity | undefined;
  readonly observables: readonly Observable[];
  readonly link: string | undefined;
}

const OBSERVABLES = 200;
const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).toWellFormed();

/** The first `most` that differ: a detector's list of a thousand addresses must not make every alert as heavy. */
export const distinct = (observables: readonly Observable[], most = OBSERVABLES): Observable[] => {
  const kept: Observable[] = [];
  for (const { kind, value } of observables) {
    if (kept.length === most) break;
    const fitting = cut(value, 2048);
    if (fitting !== '' && !kept.some((other) => other.value === fitting && other.kind === kind))
      kept.push({ kind, value: fitting });
  }
  return kept;
};

/**
 * The last step of every adapter: nothing essential is missing, everything fits the contract. A relay that knows a
 * better id (file and line, say) names it in the member `detector_id`, which then wins over the detector's own.
 */
export const normalForm = (item: Fields, reading: Reading, context: IntakeContext): Result<Alert, ItemRejection> => {
  if (reading.at === undefined) return refuse('time-unreadable', 'no readable time');
  const at = plausible(reading.at, context.receivedAt);
  if (!at.ok) return at;
  if (reading.title === undefined) return refuse('field-missing', 'title');
  if (reading.scenario === undefined) return refuse('field-missing', 'scenario');
  if (reading.entity === undefined) return refuse('field-missing', 'entity: no host, user or address');
  const alert: Alert = {
    detectorId: cut(textIn(item, 'detector_id') ?? reading.id ?? context.fallbackId, 512),
    at: at.value,
    title: cut(reading.title, 500),
    scenario: cut(reading.scenario, 300),
    severity: reading.severity,
    entity: { kind: reading.entity.kind, value: cut(reading.entity.value, 2048) },
    observables: distinct(reading.observables),
    raw: context.raw,
  };
  return accept(reading.link === undefined ? alert : { ...alert, link: cut(reading.link, 2048) });
};
