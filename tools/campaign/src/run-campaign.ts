import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { storeAddress } from '@watchfloor/event-store-port';
import { chanceFrom, type Chance } from '../../src/chance.ts';
import { temporaryFolder } from '../../servers/index.ts';
import { checkLog } from './check/check-log.ts';
import { factsOf, type Finding } from './check/fact.ts';
import { emptyLedger } from './ledger.ts';
import { caller } from './load/caller.ts';
import { detector } from './load/detector.ts';
import { engineer } from './load/engineer.ts';
import type { Field } from './load/field.ts';
import type { CampaignStore } from './log-store.ts';
import { dieAt, type Moment } from './moments.ts';
import { Node } from './node.ts';
import { ops } from './ops.ts';
import { newShift, type Shift } from './people.ts';
import type { CampaignReport, Kill } from './report.ts';
import { nobodyStuck, settled } from './settle.ts';

export interface CampaignOptions {
  readonly store: CampaignStore;
  readonly nodes: 1 | 2;
  readonly kills: number;
  readonly seed: number;
  readonly engineers?: number;
  readonly onKill?: (kill: Kill, done: number) => void;
}

const DETECTORS = 3;
const ENGINEERS = 6;
/** Between two deaths the shift works for up to this long, in ms. */
const LONGEST_WORK_MS = 1_500;

/** Every moment once before chance decides, so that a short campaign has seen them all. */
const momentsFor = ({ store }: CampaignOptions): readonly Moment[] =>
  store.shared
    ? ['claim', 'grouping', 'breach', 'load', 'rebuild']
    : ['grouping', 'rebuild', 'backup', 'load', 'claim', 'breach'];

const nextMoment = (moments: readonly Moment[], done: number, chance: Chance): Moment =>
  moments[done] ?? (chance.is(0.4) ? 'load' : chance.one(moments));

const killAgainAndAgain = async (options: CampaignOptions, nodes: readonly Node[], field: Field, shift: Shift) => {
  const chance = chanceFrom(options.seed);
  const kills: Kill[] = [];
  const begun: Promise<unknown>[] = [];
  const moments = momentsFor(options);
  while (kills.length < options.kills) {
    await pause(chance.below(LONGEST_WORK_MS));
    const moment = nextMoment(moments, kills.length, chance);
    const at = chance.below(nodes.length);
    const node = nodes[at];
    if (!node) throw new Error('no node to kill');
    const { people, lead } = shift;
    begun.push((await dieAt(moment, { chance, field, node, people, lead })).begun);
    // With two of them the other one works alone for a while, long enough for a lease to change hands now and then.
    if (nodes.length > 1) await pause(chance.below(4_000));
    const kill = { moment, node: at, backMs: await node.start() };
    kills.push(kill);
    options.onKill?.(kill, kills.length);
  }
  await Promise.all(begun);
  return kills;
};

/** `ops verify` derives every chain again. */
const verified = async ({ setting }: CampaignStore): Promise<Finding> => {
  const { code, output } = await ops('--store', setting, 'verify').ended;
  return {
    promise: '`ops verify` finds every chain whole',
    compared: 1,
    violations: code === 0 ? [] : [output.trim()],
  };
};

/** Kills nodes under load and holds the log against everything that was acknowledged. The store is closed by the caller. */
export const runCampaign = async (options: CampaignOptions): Promise<CampaignReport> => {
  const { store, seed } = options;
  const folder = temporaryFolder('campaign');
  const chance = chanceFrom(seed + 1);
  const address = storeAddress(store.setting);
  const nodes = await Promise.all(
    Array.from({ length: options.nodes }, (_, n) =>
      Node.at(store.setting, address.kind === 'sqlite' ? address.directory : join(folder.path, `node-${n}`)),
    ),
  );
  const phase = { ending: false, over: false };
  try {
    const [first, ...others] = nodes;
    if (!first) throw new Error('a campaign needs a node');
    await first.start();
    // The others come once there is an organisation: each node of an empty store prints a link that ends the one before.
    const shift = await newShift(first.server, options.engineers ?? ENGINEERS);
    for (const node of others) await node.start();
    const field: Field = {
      ledger: emptyLedger(),
      chance,
      source: shift.source,
      anyNode: () => chance.one(nodes).url,
      ending: () => phase.ending,
      over: () => phase.over,
      overdue: [],
    };
    const load = [
      ...Array.from({ length: DETECTORS }, () => detector(field)),
      ...shift.people.map((person) => engineer(field, person)),
      caller(field, shift.lead),
    ];
    const working = Promise.all(load);
    const kills = await Promise.race([
      killAgainAndAgain(options, nodes, field, shift),
      working.then(() => {
        throw new Error('the shift went home too early');
      }),
    ]);
    phase.ending = true;
    await working;
    const open = await settled(first, shift.lead, shift.source.customer, field.overdue);
    const stuck = await nobodyStuck(field, shift.people, open);
    phase.over = true;
    for (const node of nodes) await node.stop();
    const log = await store.open();
    const known = { ledger: field.ledger, shown: open.filter(({ alerts }) => alerts > 0), overdue: field.overdue };
    const findings = await checkLog(factsOf(log), known).finally(() => log.close());
    return {
      store: store.name,
      nodes: nodes.length,
      seed,
      kills,
      findings: [...findings, stuck, await verified(store)],
    };
  } finally {
    phase.ending = true;
    phase.over = true;
    for (const node of nodes) await node.kill().catch(() => undefined);
    folder.remove();
  }
};
