import { join } from 'node:path';
import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { cataloguePath } from '../catalogue.ts';
import { addExport, edit, insertIntoBlock } from '../edits.ts';
import { kebab, requirePascal } from '../names.ts';

interface Options {
  readonly category: string;
  readonly name: string;
}
const events = 'libs/contracts/events/src';

/** The event's file, its export and its line in the catalogue; `npm run types` then names all who must know it. */
export default async function generateEvent(tree: Tree, { category, name }: Options) {
  requirePascal(name);
  const file = kebab(name);
  generateFiles(tree, join(import.meta.dirname, 'files'), `${events}/${category}`, { file, name });
  addExport(tree, `${events}/${category}/index.ts`, `./${file}.ts`);
  edit(tree, cataloguePath, (text) => insertIntoBlock(text, category, `${name}: ${category}.${name}`));
  await formatFiles(tree);
  return () =>
    console.log(
      `Describe ${name} in ${events}/${category}/${file}.ts, then let \`npm run types\` lead you. Its \`level\` is that of ` +
        'the release that brings it (docs/adr/0011-readers-first.md). At the end freeze its example with ' +
        '`npm run freeze`, and write the catalogue with `npm run catalogue`.',
    );
}
