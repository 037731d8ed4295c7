import {
  allPeople,
  assetMatch,
  customersFor,
  scoringPolicyInForce,
  slaPolicyInForce,
  slaPolicyOf,
  type AssetMatch,
  type Db,
} from '@watchfloor/read-models';
import type { SlaPolicyOf } from '@watchfloor/policy';
import type { PolicyInForce } from './policy-in-force.ts';

interface KnownCustomer {
  readonly name: string;
  readonly weight: number;
  readonly assetOf: AssetMatch;
}

/** Names, weights, assets and policies that every queue row is made with: read once, and again when one of them changes. */
export interface Directory {
  readonly people: ReadonlyMap<string, string>;
  readonly customers: ReadonlyMap<string, KnownCustomer>;
  readonly policy: PolicyInForce;
  readonly slaPolicyOf: SlaPolicyOf;
}

/** Topics after which the directory is read anew. */
export const DIRECTORY_TOPICS = ['people', 'customers', 'policies'] as const;

export const readDirectory = (db: Db): Directory => ({
  people: new Map(allPeople(db).map(({ id, name }) => [id, name])),
  customers: new Map(
    customersFor(db, 'all').map(({ id, name, weight, assets }) => [id, { name, weight, assetOf: assetMatch(assets) }]),
  ),
  policy: { scoring: scoringPolicyInForce(db), sla: slaPolicyInForce(db) },
  slaPolicyOf: slaPolicyOf(db),
});
