import { setTimeout as pause } from 'node:timers/promises';
import { routes } from '@watchfloor/api-contract';
import { addCustomer, found, hire, type PersonClient, type ServerProcess } from '../../servers/index.ts';
import { administrator, people, sites, type Member } from './cast.ts';
import type { Chance } from './chance.ts';
import { work } from './colleague.ts';
import { post, shootAt, type Format, type Sensor } from './detectors.ts';
import { openScreen } from './open-screen.ts';

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

/** Cases that people phoned in a while ago: their clocks are nearly used up when the demonstration begins. */
const calls = [
  { minutes: 29, title: 'Caller reports a changed invoice account', severity: 'high', value: 'FIN-WS-112' },
  { minutes: 25, title: 'Stolen laptop of an administrator', severity: 'medium', value: 'OPS-WS-019' },
  { minutes: 17, title: 'Unknown device in the server room', severity: 'critical', value: 'DC-03' },
] as const;

const phone = async (lead: PersonClient): Promise<void> => {
  const { customers } = await lead.must(administration.customers);
  for (const [i, { minutes, title, severity, value }] of calls.entries()) {
    const customer = customers[i % customers.length];
    if (customer === undefined) continue;
    const calledAt = new Date(Date.now() - minutes * MINUTE).toISOString();
    const body = { customer: customer.id, title, severity, entity: { kind: 'host', value }, calledAt };
    await lead.must(incident.register, { body });
  }
};

/** Fills the queue and keeps it moving until `signal`: detectors speak, simulated colleagues work. */
export const playNight = async (
  server: ServerProcess,
  { staff, sensors }: Night,
  luck: Chance,
  signal: AbortSignal,
): Promise<void> => {
  const shoot = (count: number) => post(server.url, sensors, shootAt(luck, luck.pick(sites)), count, luck);
  const lead = [...staff].find(([{ roles }]) => roles.includes('shift lead'))?.[1];
  if (lead) await phone(lead);
  for (let i = 0; i < 45; i += 1) await shoot(luck.between(1, 12));
  const detecting = async (): Promise<void> => {
    while (!signal.aborted) {
      await shoot(luck.next() < 0.1 ? luck.between(20, 60) : luck.between(1, 4));
      await pause(luck.between(1_500, 8_000), undefined, { signal });
    }
  };
  const colleagues = [...staff].filter(([{ simulated }]) => simulated).map(([, person]) => person);
  const screens = colleagues.map(({ session }) => openScreen(session));
  await Promise.all([detecting(), ...colleagues.map((person) => work(person, luck, signal))]).finally(() => {
    for (const close of screens) close();
  });
};
