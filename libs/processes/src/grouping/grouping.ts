import type { Alert, Verdict } from '@watchfloor/events';
import type { GroupingState } from '@watchfloor/policy';
import { choose, type EntityNews } from './choose.ts';
import { absorb, entityKey, groupKey, openGroup, recall, type Group } from './group.ts';
import { groupOf } from './group-of.ts';
import { ordinalsOf, runsOf, type Chunk, type Grouped, type IncidentDecision } from './grouped.ts';
import type { GroupingRules } from './rules.ts';
import { seenIds } from './seen-ids.ts';
import { putClosed, putOpen, type Slot } from './slot.ts';
import { due, isUntold, tell, tellAll, type Summary } from './summaries.ts';

type Open = { -readonly [Key in keyof IncidentDecision]: IncidentDecision[Key] };

/**
 * Which incident every alert belongs to. Deterministic: the same chunks, closings and restores in the same order give
 * the same decisions. `deriveId` makes an incident's id from a text (customer, scenario, entity, first alert's address),
 * so that deciding again after a crash names the same incident.
 *
 * A host that holds the grouping lease goes: `decide` whole chunks (at most MAX_CHUNKS_PER_DECISION) → append
 * AlertsGrouped at the expected revision → append what `carryOut` lists → next. When that append is refused another node
 * was first: this state has run ahead and is thrown away. Whoever takes over restores the rows of open and lately closed
 * incidents, calls `remember` for the decisions over the last million alerts, and carries the last one out again.
 */
export const createGrouping = (rules: GroupingRules, deriveId: (name: string) => string) => {
  const slots = new Map<string, Slot>();
  const groups = new Map<string, Group>();
  const entities = new Map<string, EntityNews>();
  const untold = new Set<Group>();
  let ids = seenIds();
  let opened = 0;

  const slotOf = (key: string): Slot => {
    let slot = slots.get(key);
    if (!slot) slots.set(key, (slot = { open: [], closed: [] }));
    return slot;
  };
  const newsOf = (key: string): EntityNews => {
    let news = entities.get(key);
    if (!news) entities.set(key, (news = { scenarioAt: 0, confirmedAt: 0 }));
    return news;
  };
  const slotOfGroup = ({ customer, scenario, entity }: Group): Slot => slotOf(groupKey(customer, scenario, entity));

  const open = (slot: Slot, chunk: Chunk, index: number, alert: Alert, at: number): Group => {
    const key = groupKey(chunk.customer, alert.scenario, alert.entity);
    const id = deriveId(`${key}\0${chunk.event}:${index}`);
    const told = { at: chunk.receivedAt, restMs: rules.summaryMs.shortest };
    const group = openGroup(id, (opened += 1), chunk.customer, alert, at, told);
    putOpen(slot, group);
    groups.set(group.incident, group);
    return group;
  };

  /** Alerts of these chunks → one ordinal each and the incidents they name; -1 is a re-delivered alert. */
  const decide = (chunks: readonly Chunk[]): Grouped => {
    const incidents: Open[] = [];
    const ordinalOf = new Map<string, number>();

    const place = (chunk: Chunk, alert: Alert, index: number): number => {
      if (ids.seen(chunk.source, alert.detectorId)) return -1;
      // A clock that runs ahead must not stretch the window into the future.
      const at = Math.min(alert.at, chunk.receivedAt);
      const slot = slotOf(groupKey(chunk.customer, alert.scenario, alert.entity));
      const news = newsOf(entityKey(chunk.customer, alert.entity));
      const choice = choose(slot, alert, at, chunk.receivedAt, news, rules);
      if (slot.open.length + slot.closed.length === 0) news.scenarioAt = chunk.receivedAt;
      const group = choice.decision === 'opened' ? open(slot, chunk, index, alert, at) : choice.group;
      if (choice.decision === 'counted quietly') {
        group.quiet.total += 1;
        group.quiet.lastAt = Math.max(group.quiet.lastAt, at);
      } else absorb(group, alert, at);
      untold.add(group);
      const known = ordinalOf.get(group.incident);
      const decided = known === undefined ? undefined : incidents[known];
      if (known === undefined || !decided) {
        const { decision, reason } = choice;
        const linked = choice.decision === 'opened' && choice.previous !== undefined && { previous: choice.previous };
        incidents.push({ incident: group.incident, decision, reason, ...linked, count: 1, firstAt: at, lastAt: at });
        ordinalOf.set(group.incident, incidents.length - 1);
        return incidents.length - 1;
      }
      decided.count += 1;
      if (at < decided.firstAt) decided.firstAt = at;
      if (at > decided.lastAt) decided.lastAt = at;
      return known;
    };

    const decided = chunks.map((chunk) => {
      const ordinals = Int32Array.from(chunk.alerts, (alert, index) => place(chunk, alert, index));
      return { event: chunk.event, position: chunk.position, runs: runsOf(ordinals) };
    });
    // What is registered with these alerts needs no summary of them.
    for (const { incident, decision } of incidents) {
      const group = decision === 'opened' ? groups.get(incident) : undefined;
      if (group && group.told.total === 0) tellAll(group);
      if (group && !isUntold(group)) untold.delete(group);
    }
    return { rule: rules.version, until: chunks.at(-1)?.position ?? '', chunks: decided, incidents };
  };

  const keepClosed = (group: Group): void => {
    const forgotten = putClosed(slotOfGroup(group), group, rules.perSlot);
    if (forgotten) groups.delete(forgotten.incident);
  };

  const closed = (incident: string, verdict: Verdict, at: number): void => {
    const group = groups.get(incident);
    if (!group) return;
    group.closed = { at, quiet: verdict === 'benign positive' || verdict === 'false positive' };
    group.quiet = { total: 0, lastAt: 0 };
    group.told = { ...group.told, quiet: 0 };
    group.known = undefined;
    group.shown = undefined;
    untold.delete(group);
    keepClosed(group);
    if (verdict === 'true positive') newsOf(entityKey(group.customer, group.entity)).confirmedAt = at;
  };

  const reopened = (incident: string): void => {
    const group = groups.get(incident);
    if (!group?.closed) return;
    group.closed = undefined;
    putOpen(slotOfGroup(group), group);
    if (isUntold(group)) untold.add(group);
  };

  /** Summaries that incidents' own streams are due, `now` in ms; call it every second or so, and `told` or `refused` with each. */
  const dueSummaries = (now: number): readonly Summary[] => [...untold].flatMap((group) => due(group, now, rules));

  const told = (summary: Summary): void => {
    const group = groups.get(summary.incident);
    if (!group) return;
    tell(group, summary);
    if (!isUntold(group)) untold.delete(group);
  };

  /** Its stream is closed, which is read in the log later: asked every second till then, a thousand would hold grouping up. */
  const refused = ({ incident }: Summary): void => {
    const group = groups.get(incident);
    if (group) untold.delete(group);
  };

  /** Drops what closed longer ago than the rules remember; call it every hour or so. */
  const forget = (now: number): void => {
    for (const [key, slot] of slots) {
      for (let [first] = slot.closed; first?.closed && first.closed.at <= now - rules.memoryMs; [first] = slot.closed) {
        slot.closed.shift();
        groups.delete(first.incident);
      }
      if (slot.open.length + slot.closed.length === 0) slots.delete(key);
    }
    for (const [key, news] of entities)
      if (Math.max(news.scenarioAt, news.confirmedAt) < now - rules.memoryMs) entities.delete(key);
  };

  /** Replaces everything; rows in the order in which their incidents were opened. */
  const restore = (rows: GroupingState): void => {
    for (const memory of [slots, groups, entities, untold]) memory.clear();
    ids = seenIds();
    for (const row of rows.groups) {
      const group = groupOf(row, (opened += 1));
      groups.set(group.incident, group);
      if (group.closed) keepClosed(group);
      else putOpen(slotOfGroup(group), group);
      if (isUntold(group)) untold.add(group);
    }
    for (const { entity, scenarioAt, confirmedAt } of rows.news) entities.set(entity, { scenarioAt, confirmedAt });
  };

  /**
   * An earlier decision and those of its chunks that are at hand, in the order of the log: delivered ids, and what joined
   * alerts brought that their incidents' streams may not have been told.
   */
  const remember = ({ chunks, incidents }: Pick<Grouped, 'chunks' | 'incidents'>, atHand: readonly Chunk[]): void => {
    const runsByEvent = new Map(chunks.map(({ event, runs }) => [event, runs]));
    for (const { event, source, alerts } of atHand) {
      const ordinals = ordinalsOf(runsByEvent.get(event) ?? []);
      for (const [index, alert] of alerts.entries()) {
        ids.seen(source, alert.detectorId);
        const decided = incidents[ordinals[index] ?? -1];
        const group = decided && decided.decision !== 'counted quietly' && groups.get(decided.incident);
        if (group) recall(group, alert);
      }
    }
  };

  return { decide, closed, reopened, dueSummaries, told, refused, forget, restore, remember };
};
export type Grouping = ReturnType<typeof createGrouping>;
