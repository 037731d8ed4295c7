import type { Named } from '@watchfloor/api-contract';
import { allSources, customersFor, personById, type Db } from '@watchfloor/read-models';

type Naming = (id: string) => Named;

const naming = (all: readonly Named[]): Naming => {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
};

/** What an id is called; something gone is called by its id. */
export const customerNames = (db: Db): Naming => naming(customersFor(db, 'all'));
export const sourceNames = (db: Db): Naming => naming(allSources(db));
export const personName = (db: Db, id: string): Named => ({ id, name: personById(db, id)?.name ?? id });
