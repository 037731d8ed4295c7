import { join } from 'node:path';
import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { categoryOf } from '../catalogue.ts';
import { addImport, edit, insertBefore } from '../edits.ts';
import { camel, pascal, requireKebab } from '../names.ts';

interface Options {
  readonly stream: string;
  readonly verb: string;
  readonly event: string;
}

/** One act on one stream type: its schema, its decision, a spec, its place among the commands and in the decider. */
export default async function generateCommand(tree: Tree, { stream, verb, event }: Options) {
  requireKebab(verb);
  const category = categoryOf(tree, event);
  if (category !== stream) throw new Error(`${event} stands in ${category} streams, so ${stream} cannot decide it.`);
  const source = `libs/domain/${stream}/src`;
  const [name, Name] = [camel(verb), pascal(verb)];
  generateFiles(tree, join(import.meta.dirname, 'files'), `${source}/commands`, { verb, name, Name, event });
  edit(tree, `${source}/commands/index.ts`, (text) =>
    insertBefore(addImport(text, `import { ${Name} } from './${verb}.ts';`), /,?\s*\]\);/, `, ${Name}`),
  );
  edit(tree, `${source}/index.ts`, (text) =>
    insertBefore(
      addImport(text, `import { ${name} } from './commands/${verb}.ts';`),
      /^ +default:\n +return never\(command\)/m,
      `case '${Name}':\nreturn ${name}(command);\n`,
    ),
  );
  await formatFiles(tree);
  return () => console.log(`Say in ${source}/commands/${verb}.ts when the answer is no, and in its spec why.`);
}
