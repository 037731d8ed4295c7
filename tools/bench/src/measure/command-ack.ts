import { routes, type QueueRow } from '@watchfloor/api-contract';
import { addCustomer, hire, type PersonClient, type Reply } from '../../../servers/index.ts';
import { bareCommit } from '../bare-commit.ts';
import type { Measurement } from '../bench.ts';
import { openSome } from '../load/open-some.ts';
import { slots } from '../load/pace.ts';
import { delays } from '../percentile.ts';
import { duringSeconds } from '../progress.ts';
import { rows } from '../promised.ts';

const PER_SECOND = 200;
/** Enough that a command never waits for another one's answer before it is sent. */
const SENDERS = 64;
/** An event of a command, in bytes. */
const EVENT_BYTES = 300;

/** After this many commands the same incident has its turn again. */
const ROUND = 500;

/** Back and forth from what it was at first: the same judgement twice would be refused. */
const severityFor = (n: number, { severity }: QueueRow) => {
  const other = severity === 'critical' ? 'high' : 'critical';
  return Math.floor(n / ROUND) % 2 === 0 ? other : severity;
};

const { incident } = routes;

/** What a shift does that any of its people may: notes, registering by hand, a lead judging severity. */
const command = (n: number, engineer: PersonClient, lead: PersonClient, row: QueueRow): Promise<Reply<unknown>> => {
  const { id, customer } = row;
  const params = { id };
  switch (n % 5) {
    case 0:
      return engineer.ask(incident.register, {
        body: {
          customer: customer.id,
          title: 'Somebody called about a strange mail',
          severity: 'medium',
          entity: { kind: 'user', value: `caller-${n}` },
          calledAt: new Date().toISOString(),
        },
      });
    case 1: {
      const severity = severityFor(n, row);
      const reason = `seen again (${n})`;
      return lead.ask(incident.severity, { params, body: { severity, reason, leadReason: reason } });
    }
    default:
      return engineer.ask(incident.note, { params, body: { text: `Checked the sign-in log, part ${n}.` } });
  }
};

/** 200 commands a second whether the server keeps up or not; each delay counts from the instant it was due. */
export const commandAck: Measurement = {
  name: 'command-ack',
  keys: [rows.commandAck.key],
  run: async (bench) => {
    const seconds = bench.size(30, 2);
    const bare = await bareCommit(bench, { seconds: bench.size(4, 0.5), outstanding: 1, bytes: EVENT_BYTES });
    const platform = await bench.platform();
    try {
      const customer = await addCustomer(platform.administrator, 'Lakeside Clinic');
      const open = await openSome(platform, customer, ROUND);
      const clearance = [customer];
      const engineer = await hire(platform.administrator, { name: 'Ivo Venn', roles: ['L1 engineer'], clearance });
      const lead = await hire(platform.administrator, { name: 'Mara Quist', roles: ['shift lead'], clearance });
      const tookMs: number[] = [];
      const refused = new Map<string, number>();
      const next = slots(PER_SECOND, seconds);
      let sent = 0;
      const sender = async () => {
        for (let due = await next(); due !== undefined; due = await next()) {
          const n = sent;
          sent += 1;
          const row = open[n % open.length];
          if (!row) throw new Error('no incident is open');
          const reply = await command(n, engineer, lead, row);
          tookMs.push(performance.now() - due);
          if (!reply.ok) refused.set(reply.problem.code, (refused.get(reply.problem.code) ?? 0) + 1);
        }
      };
      const all = Promise.all(Array.from({ length: SENDERS }, sender));
      const cpuBefore = platform.server.cpuSeconds();
      await duringSeconds('commands, 200 a second', seconds, all);
      const cpu = platform.server.cpuSeconds() - cpuBefore;
      const { p50, p95, p99, max, samples } = delays(tookMs);
      const refusals = [...refused].map(([code, count]) => `${count} × ${code}`).join(', ');
      return {
        [rows.commandAck.key]: {
          value: p99,
          baseline: { what: "the store's own commit one at a time, p99 in ms", value: bare.p99Ms },
          conditions: [
            { what: `p50 at most 5 ms (${p50.toFixed(1)})`, met: p50 <= 5 },
            { what: `none refused${refusals === '' ? '' : `: ${refusals}`}`, met: refused.size === 0 },
          ],
          beside: {
            'p95, ms': p95,
            'longest, ms': max,
            commands: samples,
            'commands/s': samples / seconds,
            'processor time of the server per command, ms': (cpu * 1e3) / samples,
          },
        },
      };
    } finally {
      await platform.close();
    }
  },
};
