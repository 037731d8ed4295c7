import type { Tree } from '@nx/devkit';

/** Rewrites a file that must exist already: without it, the generator's idea of the layout is out of date. */
export const edit = (tree: Tree, path: string, change: (text: string) => string) => {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`${path} is missing: has the layout changed?`);
  tree.write(path, change(text));
};

/** Adds `export * from …` once. An index that exported nothing yet loses its placeholder. */
export const addExport = (tree: Tree, index: string, module: string) => {
  const line = `export * from '${module}';\n`;
  edit(tree, index, (text) => (text.includes(line) ? text : text.replace(/^export \{\};\n/m, '') + line));
};

/** Adds an entry at the end of the block `key: { … }`, which holds no inner braces. */
export const insertIntoBlock = (text: string, key: string, entry: string) => {
  const block = new RegExp(`(^ +${key}: \\{)([^}]*)(\\})`, 'm');
  if (!block.test(text)) throw new Error(`There is no "${key}": add it by hand first, it is a decision.`);
  return text.replace(block, (_, open: string, entries: string, close: string) => {
    const before = entries.trimEnd();
    const comma = before === '' || before.endsWith(',') ? '' : ',';
    return `${open}${before}${comma} ${entry},${entries.includes('\n') ? '\n' : ' '}${close}`;
  });
};

/** Adds an import after the last one of one line. */
export const addImport = (text: string, line: string) => {
  const last = [...text.matchAll(/^import .* from '[^']+';\n/gm)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
};

/** Adds text before the first place that matches. */
export const insertBefore = (text: string, place: RegExp, added: string) => {
  const found = place.exec(text);
  if (!found) throw new Error(`Nothing matches ${String(place)}: has the layout changed?`);
  return `${text.slice(0, found.index)}${added}${text.slice(found.index)}`;
};
