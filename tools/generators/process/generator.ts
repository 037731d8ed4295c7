import { join } from 'node:path';
import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { categoryOf } from '../catalogue.ts';
import { addExport } from '../edits.ts';
import { camel, requireKebab } from '../names.ts';

interface Options {
  readonly promise: string;
  readonly event: string;
}
const processes = 'libs/processes/src';

/** A promise as a pure function from a recorded event to orders for an incident, and a spec that already passes. */
export default async function generateProcess(tree: Tree, { promise, event }: Options) {
  requireKebab(promise);
  generateFiles(tree, join(import.meta.dirname, 'files'), processes, {
    promise,
    event,
    category: categoryOf(tree, event),
    name: camel(promise),
  });
  addExport(tree, `${processes}/index.ts`, `./${promise}.ts`);
  await formatFiles(tree);
  return () => console.log(`Say in ${processes}/${promise}.ts what is promised, then let a host run it.`);
}
