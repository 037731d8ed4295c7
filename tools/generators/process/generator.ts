import { join } from 'node:path';
import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { categoryOf } from '../catalogue.ts';
import { addExport } from '../edits.ts';
import { camel, requireKebab } from '../names.ts';

interface Options {
  readonly promise: string;
  readonly event: string;
  readonly command: string;
}
const processes = 'libs/processes/src';
const commands = 'libs/domain/incident/src/commands/index.ts';

/**
 * A promise as a pure function from a recorded event to orders for an incident, and its spec. What the command needs
 * beside its instant is for a person to say: the compiler points at it.
 */
export default async function generateProcess(tree: Tree, { promise, event, command }: Options) {
  requireKebab(promise);
  if (!new RegExp(`^  ${command},$`, 'm').test(tree.read(commands, 'utf8') ?? ''))
    throw new Error(`${commands} knows no ${command}: generate the command first.`);
  generateFiles(tree, join(import.meta.dirname, 'files'), processes, {
    promise,
    event,
    command,
    category: categoryOf(tree, event),
    name: camel(promise),
  });
  addExport(tree, `${processes}/index.ts`, `./${promise}.ts`);
  await formatFiles(tree);
  return () =>
    console.log(
      `Say in ${processes}/${promise}.ts what is promised and what ${command} needs, then let a host run it.`,
    );
}
