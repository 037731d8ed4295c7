import { setTimeout as pause } from 'node:timers/promises';
import { routes } from '@watchfloor/api-contract';
import { addCustomer, found, hire, type PersonClient, type ServerProcess } from '../../servers/index.ts';
import { administrator, people, sites, type Member } from './cast.ts';
import type { Chance } from '../../src/chance.ts';
import type { Shot } from './alerts.ts';
import type { End } from './case-work.ts';
import { work, workAtOnce, type Colleague } from './colleague.ts';
import { post, type Format, type Sensor } from './detectors.ts';
import { look } from './floor.ts';
import { openScreen } from './open-screen.ts';
import { nextShot, shotFor, type Zone } from './supply.ts';

const { administration, incident } = routes;
const MINUTE = 60_000;
const formats: readonly Format[] = ['wazuh', 'suricata'];

export interface Night {
  readonly staff: ReadonlyMap<Member, PersonClient>;
  readonly sensors: readonly Sensor[];
}

/** Founds the invented organisation on an empty server: customers, assets, sources, people. */
export const prepareNight = async (server: ServerProcess, password: string): Promise<Night> => {
  const { name, email } = administrator;
  const dana = await found(server, 'Northlight SOC', { name, email, password });
  const sensors: Sensor[] = [];
  for (const site of sites) {
    const customer = await addCustomer(dana, site.customer, site.weight);
    await dana.must(administration.addAsset, { params: { id: customer }, body: site.crown });
    for (const format of formats) {
      const body = { customer, name: `${format} at ${site.customer}`, format };
      const { id: source, key } = await dana.must(administration.connect, { body });
      sensors.push({ site, format, source, key });
    }
  }
  const staff = new Map<Member, PersonClient>();
  for (const member of people) {
    const { simulated: _, ...person } = member;
    staff.set(member, await hire(dana, { ...person, password }));
  }
  staff.set(administrator, dana);
  return { staff, sensors };
};

/** Cases that people phone in late: most of the clock is used up when they reach the floor. */
const calls = [
  { minutes: 28, title: 'Caller reports a changed invoice account', severity: 'high', value: 'FIN-WS-112' },
  { minutes: 18, title: 'Unknown device in the server room', severity: 'critical', value: 'DC-03' },
  { minutes: 24, title: 'Stolen laptop of an administrator', severity: 'medium', value: 'OPS-WS-19' },
  { minutes: 27, title: 'Somebody asks for passwords on the phone', severity: 'high', value: 'ward-03' },
  { minutes: 23, title: 'A screen shows files being renamed', severity: 'high', value: 'edit-07' },
] as const;

/** Somebody phones every few minutes; the night begins with two calls. */
const phoning = async (lead: PersonClient, luck: Chance, signal: AbortSignal): Promise<void> => {
  const { customers } = await lead.must(administration.customers);
  for (let index = 0; !signal.aborted; index += 1) {
    const { minutes, title, severity, value } = calls[index % calls.length] ?? calls[0];
    const site = sites.find(({ hosts }) => hosts.includes(value));
    const customer = customers.find(({ name }) => name === site?.customer);
    if (customer === undefined) throw new Error(`nobody’s host: ${value}`);
    const calledAt = new Date(Date.now() - minutes * MINUTE).toISOString();
    const body = { customer: customer.id, title, severity, entity: { kind: 'host', value }, calledAt };
    await lead.must(incident.register, { body });
    await pause(index === 0 ? 1_000 : luck.between(150_000, 300_000), undefined, { signal });
  }
};

/** How what came before the demonstration ended: each desk has something, and each tab of the queue. */
const before: readonly End[] = ['L2', 'L3', 'on-call', 'forensics', 'answered', 'waiting', 'answered', 'L2', 'closed'];
/** Alerts that detectors go on repeating. */
const LATELY = 24;

/** Fills the queue and keeps it moving until `signal`: detectors speak, simulated colleagues work. */
export const playNight = async (
  server: ServerProcess,
  { staff, sensors }: Night,
  luck: Chance,
  signal: AbortSignal,
): Promise<void> => {
  const lately: Shot[] = [];
  const shoot = async (shot: Shot, count: number): Promise<void> => {
    await post(server.url, sensors, shot, count, luck);
    if (!lately.includes(shot)) lately.unshift(shot);
    lately.splice(LATELY);
  };
  const fill = async (zones: readonly Zone[]): Promise<void> => {
    for (const zone of zones) await shoot(shotFor(zone, luck), luck.between(1, 12));
  };
  const lead = [...staff].find(([{ roles }]) => roles.includes('shift lead'))?.[1];
  if (lead === undefined) throw new Error('the cast has no shift lead');
  const colleagues = [...staff]
    .filter(([{ simulated }]) => simulated)
    .map(([member, person]): Colleague => ({ member, person }));
  const firstLine = colleagues.filter(({ member }) => member.roles.includes('L1 engineer'));
  const screens = colleagues.map(({ person }) => openScreen(person.session));
  await fill(before.map((_, index) => (index % 3 === 2 ? 'yellow' : 'red')));
  for (const [index, how] of before.entries()) {
    const colleague = firstLine[index % firstLine.length];
    if (colleague) await workAtOnce(colleague, how, luck);
  }
  await fill(['red', 'green', 'yellow', 'yellow', 'green', 'red', 'yellow', 'green', 'yellow', 'green']);
  const detecting = async (): Promise<void> => {
    while (!signal.aborted) {
      const shot = nextShot(await look(lead), lately, luck);
      await shoot(shot, luck.is(0.1) ? luck.between(20, 60) : luck.between(1, 4));
      await pause(luck.between(3_000, 9_000), undefined, { signal });
    }
  };
  // Everybody has something in hand before the telephone rings.
  const telephone = async (): Promise<void> => {
    await pause(20_000, undefined, { signal });
    await phoning(lead, luck, signal);
  };
  const working = colleagues.map((colleague) => work(colleague, luck, signal));
  await Promise.all([detecting(), telephone(), ...working]).finally(() => {
    for (const close of screens) close();
  });
};
