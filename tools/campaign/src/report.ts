import type { Finding } from './check/fact.ts';
import type { Moment } from './moments.ts';

export interface Kill {
  readonly moment: Moment;
  /** Which of the nodes. */
  readonly node: number;
  /** Milliseconds until it was ready again. */
  readonly backMs: number;
}

export interface CampaignReport {
  readonly store: string;
  readonly nodes: number;
  readonly seed: number;
  readonly kills: readonly Kill[];
  readonly findings: readonly Finding[];
}

const MOST_SHOWN = 10;

export const violationsOf = ({ findings }: CampaignReport): readonly string[] =>
  findings.flatMap(({ violations }) => violations);

const killsText = (kills: readonly Kill[]): string => {
  const counts = new Map<Moment, number>();
  for (const { moment } of kills) counts.set(moment, (counts.get(moment) ?? 0) + 1);
  return [...counts].map(([moment, count]) => `${count} × ${moment}`).join(', ');
};

const longest = (kills: readonly Kill[]): number => Math.max(0, ...kills.map(({ backMs }) => backMs));

/** One campaign as text: what was done to the nodes, and each promise with how often it was looked at. */
export const reportText = (report: CampaignReport): string => {
  const { store, nodes, seed, kills, findings } = report;
  const width = Math.max(...findings.map(({ promise }) => promise.length));
  const lines = findings.flatMap(({ promise, compared, violations }) => [
    `  ${promise.padEnd(width)}  ${String(compared).padStart(8)}  ${violations.length === 0 ? 'kept' : `${violations.length} BROKEN`}`,
    ...violations.slice(0, MOST_SHOWN).map((violation) => `      ${violation}`),
  ]);
  return [
    `${store}, ${nodes} node${nodes === 1 ? '' : 's'}, seed ${seed}: ${kills.length} kills (${killsText(kills)})`,
    `  longest until ready again: ${Math.round(longest(kills))} ms`,
    ...lines,
  ].join('\n');
};
