import type { Alert } from '@watchfloor/events';
import { compareSeverity } from '@watchfloor/policy';
import { hasNewIndicator, type Group } from './group.ts';
import type { GroupingRules } from './rules.ts';
import { openAround, type Slot } from './slot.ts';

/** Why an alert opened, joined or was only counted: recorded with the decision and shown on the incident. */
export type Reason =
  | 'first of its scenario on this entity'
  | 'within the window of the open incident'
  | 'later than the window of the open incident'
  | 'long before the open incident'
  | 'quiet hour after a benign closing, nothing new'
  | 'more severe than the closed incident'
  | 'a new indicator since the closing'
  | 'a new scenario on this entity since the closing'
  | 'an attack was confirmed on this entity'
  | 'the quiet hour is over'
  | 'the closed incident was not benign';

/** When something new happened on the entity itself, in ms; 0 for never. */
export interface EntityNews {
  scenarioAt: number;
  confirmedAt: number;
}

export type Choice =
  | { readonly decision: 'joined' | 'counted quietly'; readonly group: Group; readonly reason: Reason }
  | { readonly decision: 'opened'; readonly previous: string | undefined; readonly reason: Reason };

const opened = (reason: Reason, previous?: Group): Choice => ({
  decision: 'opened',
  previous: previous?.incident,
  reason,
});

const afterClosing = (group: Group, alert: Alert, at: number, news: EntityNews, rules: GroupingRules): Choice => {
  const closed = group.closed ?? { at: 0, quiet: false };
  if (!closed.quiet) return opened('the closed incident was not benign', group);
  if (at > closed.at + rules.quietMs) return opened('the quiet hour is over', group);
  // Compared with what was shown: a verdict says nothing about alerts that whoever gave it could not see yet.
  if (compareSeverity(alert.severity, group.told.severity) > 0)
    return opened('more severe than the closed incident', group);
  if (hasNewIndicator(group, alert)) return opened('a new indicator since the closing', group);
  if (news.scenarioAt > closed.at) return opened('a new scenario on this entity since the closing', group);
  if (news.confirmedAt > 0 && at < news.confirmedAt + rules.alertAfterConfirmedMs)
    return opened('an attack was confirmed on this entity', group);
  return { decision: 'counted quietly', group, reason: 'quiet hour after a benign closing, nothing new' };
};

/** Windows go by the alert's own time `at`, the quiet hour by its receipt: it runs from a closing, which is ours. */
export const choose = (
  slot: Slot,
  alert: Alert,
  at: number,
  receivedAt: number,
  news: EntityNews,
  rules: GroupingRules,
): Choice => {
  const group = openAround(slot, at, rules.windowMs, rules.perSlot);
  if (group) return { decision: 'joined', group, reason: 'within the window of the open incident' };
  const last = slot.open.at(-1);
  const closed = slot.closed.at(-1);
  const resting = closed?.closed && receivedAt <= closed.closed.at + rules.quietMs;
  if (closed && (resting === true || !last)) return afterClosing(closed, alert, receivedAt, news, rules);
  if (last && at < last.firstAt) return opened('long before the open incident');
  if (last) return opened('later than the window of the open incident', last);
  return opened('first of its scenario on this entity');
};
