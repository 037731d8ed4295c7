import { posix } from 'node:path';
import { definitions } from '@watchfloor/events';
import { projections } from '@watchfloor/read-models';
import ts from 'typescript';
import { nodesIn, type ProductFile } from './product.ts';
import { eventsMadeIn } from './written.ts';

const besideTheDomain = (path: string) => /^(libs\/processes|libs\/event-store|apps\/api)\//.test(path);

/** A process by its promise, anything else by its folder: files come and go within one. */
const placeOf = (path: string): string => (posix.dirname(path) === 'libs/processes/src' ? path : posix.dirname(path));

const eventsNamedIn = ({ tree }: ProductFile): readonly string[] =>
  nodesIn(tree).flatMap((node) => (ts.isStringLiteral(node) && definitions.has(node.text) ? [node.text] : []));

const times = (events: readonly string[], event: string) => events.filter((one) => one === event).length;

export type PlacesByEvent = ReadonlyMap<string, ReadonlySet<string>>;

const placesBy = (files: readonly ProductFile[], events: (file: ProductFile) => readonly string[]): PlacesByEvent => {
  const places = new Map<string, Set<string>>();
  for (const file of files) {
    if (!besideTheDomain(file.path)) continue;
    for (const event of events(file)) places.set(event, (places.get(event) ?? new Set()).add(placeOf(file.path)));
  }
  return places;
};

/** Where events are made without a command: facts that nobody decides about, such as what a detector sent. */
export const madeBesideTheDomain = (files: readonly ProductFile[]): PlacesByEvent =>
  placesBy(files, ({ tree }) => eventsMadeIn(tree));

/** Where events are waited for or looked up by name, read models and the stream's own decider left out. */
export const readBesideTheDomain = (files: readonly ProductFile[]): PlacesByEvent =>
  placesBy(files, (file) => {
    const named = eventsNamedIn(file);
    const made = eventsMadeIn(file.tree);
    return named.filter((event) => times(named, event) > times(made, event));
  });

/** Questions that need the event, by the durable names of their projections. */
export const questionsNeeding = (event: string): readonly string[] =>
  projections.filter(({ events }) => (events as readonly string[]).includes(event)).map(({ name }) => name);
