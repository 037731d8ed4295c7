import { relative, sep } from 'node:path';

/** The workspace's root: two folders above tools/checks. */
const root = new URL('../../../', import.meta.url).pathname;

/** The linted file's path as the repository names it, with forward slashes. */
export const pathInRepository = (context) => relative(root, context.filename).split(sep).join('/');

export const isTest = (path) => /\.spec\.tsx?$/.test(path) || /\/testing\//.test(path);

/** Calls `found(node, specifier)` for every way a module names another one. */
export const onImport = (found) => {
  const visit = (node) => {
    if (typeof node.source?.value === 'string') found(node, node.source.value);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
  };
};
