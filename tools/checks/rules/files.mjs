import { relative, sep } from 'node:path';

/** The workspace's root: two folders above tools/checks. */
const root = new URL('../../../', import.meta.url).pathname;

/** The linted file's path as the repository names it, with forward slashes. */
export const pathInRepository = (context) => relative(root, context.filename).split(sep).join('/');

export const isTest = (path) => /\.spec\.tsx?$/.test(path) || /\/testing\//.test(path);

/** A text as it stands in the source, in quotes or as a template without anything put in. */
const plainText = (node) => {
  if (typeof node?.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined;
};

/** Calls `found(node, specifier)` for every way a module names another one. */
export const onImport = (found) => {
  const visit = (node) => {
    const specifier = plainText(node.source);
    if (specifier !== undefined) found(node, specifier);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
  };
};
