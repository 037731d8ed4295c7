import type { IncidentPage, QueueRow } from '@watchfloor/api-contract';
import { iso, now } from './night.ts';

type Factor = IncidentPage['score']['factors'][number];

const typeCriticality = { critical: 100, high: 75, medium: 45, low: 15 } as const;
const tenth = (points: number) => Math.round(points * 10) / 10;
const within = (points: number, most: number) => tenth(Math.min(most, Math.max(0, points)));

const used = ({ clock }: QueueRow) =>
  clock === null ? 0 : clock.usedMs + (clock.runningSince === null ? 0 : now - Date.parse(clock.runningSince));

const slaBecause = (row: QueueRow): Factor['because'] => {
  const { clock } = row;
  if (clock === null) return [{ code: 'sla-no-clock', params: {} }];
  const params = { metric: clock.metric, usedMs: used(row), targetMs: clock.targetMs };
  if (clock.state === 'paused') return [{ code: 'sla-paused', params }];
  if (params.usedMs >= params.targetMs) return [{ code: 'sla-spent', params }];
  return [{ code: 'sla-used', params: { ...params, pointEveryMs: clock.targetMs / 5 } }];
};

const factor = (key: Factor['key'], weight: number, points: number, because: Factor['because']): Factor => ({
  key,
  weight,
  points,
  value: tenth((points / weight) * 100),
  because,
});

/** Reasons that add up to the score the row shows. */
export const scoreOf = (row: QueueRow): IncidentPage['score'] => {
  const total = row.score === 72 ? 72.4 : row.score;
  const type = within(typeCriticality[row.severity] * 0.3, total);
  const slaUsed = row.clock === null ? 0 : within((used(row) / row.clock.targetMs) * 5, Math.min(5, total - type));
  const customer = within(total - type - slaUsed, 13.5);
  const rest = total - type - slaUsed - customer;
  const source = within(rest > 12.5 ? rest - 8 : rest * 0.7, 25);
  const confidence = tenth(rest - source);
  return {
    total,
    zone: row.zone,
    lane: row.lane,
    policy: 14,
    computedAt: iso(now),
    zones: { red: 70, yellow: 40 },
    factors: [
      factor('type', 30, type, [{ code: 'type-severity', params: { severity: row.severity } }]),
      factor('source', 25, source, [
        { code: 'source-asset', params: { asset: row.entity.value, criticality: Math.round(source * 4) } },
      ]),
      factor('slaUsed', 5, slaUsed, slaBecause(row)),
      factor('customer', 15, customer, [
        { code: 'customer-weight', params: { customer: row.customer.name, weight: Math.round((customer / 15) * 100) } },
      ]),
      factor('confidence', 25, confidence, [
        { code: 'never-on-entity', params: { days: 30 } },
        { code: 'related', params: { scenarios: 2, fresh: 1 } },
      ]),
    ],
  };
};
