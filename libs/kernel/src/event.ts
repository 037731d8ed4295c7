import type { z } from 'zod';

/** What a reader finds in a sealed field whose subject was erased. */
export const ERASED = '[erased]';

/** Fields (top level of the data, strings) that the codec encrypts under the key of the subject named by another field. */
export interface Sealing {
  readonly subject: string;
  readonly fields: readonly string[];
}

/** An older shape that the log still holds, and the one step that lifts it to the next version. */
export interface FormerVersion {
  readonly schema: z.ZodType;
  readonly upcast: (data: never) => unknown;
}

/** Answers the data with `inThisEpoch` done to every position that stands in it. */
type OwnPositions<Data, Answer> = (data: Data, inThisEpoch: (position: string) => string) => Answer;

/** One kind of event as a contract: its latest shape, every former one, an example, and what must be sealed. */
export interface EventDefinition<Name extends string = string, Data = unknown> {
  readonly name: Name;
  readonly version: number;
  readonly schema: z.ZodType<Data>;
  readonly former: readonly FormerVersion[];
  /** The feature level that introduced this version: it is not written before all nodes read that level. */
  readonly level: number;
  readonly sealing: Sealing | undefined;
  /** Present when the data names places in the log: a restored log is of another epoch than what was written into it. */
  readonly positions: OwnPositions<never, unknown> | undefined;
  readonly example: Data;
}

interface EventSpec<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly example: z.output<Schema>;
  /** former[0] is version 1; the schema above is version former.length + 1. */
  readonly former?: readonly FormerVersion[];
  /** 1, the first release, when it is left out. A new event or version takes the level of the release that brings it. */
  readonly level?: number;
  readonly sealing?: Sealing;
  readonly positions?: OwnPositions<z.output<Schema>, z.output<Schema>>;
}

export const event = <const Name extends string, Schema extends z.ZodType>(
  name: Name,
  spec: EventSpec<Schema>,
): EventDefinition<Name, z.output<Schema>> => ({
  name,
  version: (spec.former?.length ?? 0) + 1,
  schema: spec.schema as z.ZodType<z.output<Schema>>,
  former: spec.former ?? [],
  level: spec.level ?? 1,
  sealing: spec.sealing,
  positions: spec.positions,
  example: spec.example,
});

/** The event as deciders and projections see it: `{ type, data }`, always in the latest version. */
export type EventOf<Definition> =
  Definition extends EventDefinition<infer Name, infer Data> ? { readonly type: Name; readonly data: Data } : never;

/** Lifts stored data of `version` to the latest shape. Throws on a version from the future: readers come first. */
export const upcast = (definition: EventDefinition, data: unknown, version: number): unknown => {
  if (version > definition.version) throw new Error(`${definition.name} v${version} is newer than this release reads`);
  return definition.former.slice(version - 1).reduce((lifted, former) => former.upcast(lifted as never), data);
};
