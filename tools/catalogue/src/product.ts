import ts from 'typescript';
import { repositoryFiles, type RepositoryFile } from '../../checks/repository.ts';

/** A source file of the product, parsed; specs and test harnesses say nothing about who works with whom. */
export interface ProductFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

const isProduct = (path: string) =>
  /^(libs|apps\/api)\/.*\.ts$/.test(path) && !/\.spec\.ts$/.test(path) && !path.includes('/testing/');

export const parsed = (files: readonly RepositoryFile[]): readonly ProductFile[] =>
  files
    .filter(({ path }) => isProduct(path))
    .map(({ path, text }) => ({ path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }));

export const productFiles = (): readonly ProductFile[] => parsed(repositoryFiles());

/** The node itself and everything below it. */
export const nodesIn = (node: ts.Node): readonly ts.Node[] => {
  const below: ts.Node[] = [node];
  node.forEachChild((child) => void below.push(...nodesIn(child)));
  return below;
};

/** What the comment above a declaration says, in one line; empty without one. */
export const sentenceOf = (declared: ts.Node): string => {
  const [comment] = ts.getJSDocCommentsAndTags(declared).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').trim();
};

/** Top-level declarations of a file by name. */
export const declarationsOf = ({ tree }: ProductFile): ReadonlyMap<string, ts.Node> => {
  const found = new Map<string, ts.Node>();
  for (const statement of tree.statements) {
    if (ts.isInterfaceDeclaration(statement)) found.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const variable of statement.declarationList.declarations)
      if (ts.isIdentifier(variable.name)) found.set(variable.name.text, variable);
  }
  return found;
};
