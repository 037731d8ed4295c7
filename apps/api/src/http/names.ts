import type { Named } from '@watchfloor/api-contract';
import { sourcesByName, type Db } from '@watchfloor/read-models';
import type { Directory } from '../runtime/queue/directory.ts';

type Naming = (id: string) => Named;

/** What an id is called; something gone is called by its id. */
export const customerNames =
  ({ customers }: Directory): Naming =>
  (id) => ({ id, name: customers.get(id)?.name ?? id });
export const sourceNames = (db: Db): Naming => {
  const names = new Map(sourcesByName(db).map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
};
export const personName = ({ people }: Directory, id: string): Named => ({ id, name: people.get(id) ?? id });
