import { join } from 'node:path';
import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { categoryOf } from '../catalogue.ts';
import { addExport, addImport, edit, insertBefore } from '../edits.ts';
import { camel, pascal, requireKebab } from '../names.ts';

interface Options {
  readonly question: string;
  readonly event: string;
}
const readModels = 'libs/read-models/src';

/** A projection with its table and its query in one file, its place among the others, and a spec that already passes. */
export default async function generateProjection(tree: Tree, { question, event }: Options) {
  requireKebab(question);
  const name = camel(question);
  generateFiles(tree, join(import.meta.dirname, 'files'), readModels, {
    question,
    event,
    category: categoryOf(tree, event),
    name,
    Row: pascal(question),
    table: question.replaceAll('-', '_'),
  });
  addExport(tree, `${readModels}/index.ts`, `./${question}.ts`);
  edit(tree, `${readModels}/projections.ts`, (text) =>
    insertBefore(addImport(text, `import { ${name} } from './${question}.ts';`), /^\];/m, `  ${name},\n`),
  );
  await formatFiles(tree);
  return () => console.log(`Say in ${readModels}/${question}.ts what it answers, then in its spec what must be true.`);
}
