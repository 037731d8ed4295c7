import type { Ledger } from '../ledger.ts';
import { alertsOnce } from './alerts.ts';
import { breachesSeen } from './breaches.ts';
import { clocksOnce } from './clocks.ts';
import { commandsKept } from './commands.ts';
import { shownCounts, type ShownCount } from './counts.ts';
import type { Fact, Finding } from './fact.ts';
import { groupedOnce } from './grouping.ts';
import { oneHand } from './hands.ts';
import { gravestTold } from './severities.ts';
import { streamsWhole } from './streams.ts';

/** What the outside knows at the end. */
export interface Known {
  readonly ledger: Ledger;
  readonly shown: readonly ShownCount[];
  /** Incidents that were past their reaction target when they were registered. */
  readonly overdue: readonly string[];
}

/** Holds the whole log against what the outside was told. */
export const checkLog = async (
  facts: AsyncIterable<Fact> | Iterable<Fact>,
  { ledger, shown, overdue }: Known,
): Promise<readonly Finding[]> => {
  const checks = [
    alertsOnce(ledger.posts),
    groupedOnce(),
    gravestTold(),
    shownCounts(shown),
    commandsKept(ledger.commands),
    oneHand(ledger.hands),
    clocksOnce(),
    breachesSeen(overdue),
    streamsWhole(),
  ];
  for await (const fact of facts) for (const check of checks) check.see(fact);
  return checks.map((check) => check.finish());
};
