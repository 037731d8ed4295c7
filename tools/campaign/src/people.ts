import {
  addCustomer,
  connectWazuh,
  found,
  hire,
  type ConnectedSource,
  type ServerProcess,
} from '../../servers/index.ts';
import type { Engineer } from './load/field.ts';

export interface Shift {
  readonly administrator: Engineer;
  readonly lead: Engineer;
  readonly people: readonly Engineer[];
  readonly source: ConnectedSource;
}

/** An organisation with one customer, one detector, a lead and a few engineers. */
export const newShift = async (server: ServerProcess, engineers: number): Promise<Shift> => {
  const administrator = await found(server);
  const source = await connectWazuh(administrator, await addCustomer(administrator, 'Northgate Bank'));
  const lead = await hire(administrator, { name: 'Mara Quist', roles: ['shift lead'] });
  const people: Engineer[] = [];
  for (let n = 0; n < engineers; n += 1) {
    people.push(await hire(administrator, { name: `Engineer ${n}`, roles: ['L1 engineer'] }));
  }
  return { administrator, lead, people, source };
};
