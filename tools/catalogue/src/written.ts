import { posix } from 'node:path';
import ts from 'typescript';
import { declarationsOf, nodesIn, type ProductFile } from './product.ts';

/** The name in `{ type: 'IncidentClosed', data … }`, which is how an event is made everywhere. */
const eventMadeBy = (node: ts.Node): string | undefined => {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const property = (name: string) => node.properties.find((one) => one.name?.getText() === name);
  const type = property('type');
  if (!property('data') || !type || !ts.isPropertyAssignment(type)) return undefined;
  return ts.isStringLiteral(type.initializer) ? type.initializer.text : undefined;
};

/** Events that are made somewhere below a node. */
export const eventsMadeIn = (node: ts.Node): readonly string[] =>
  nodesIn(node).flatMap((one) => eventMadeBy(one) ?? []);

const importedFrom = ({ path, tree }: ProductFile): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    const names = statement.importClause?.namedBindings;
    if (!from.startsWith('.') || !names || !ts.isNamedImports(names)) continue;
    for (const { name } of names.elements) found.set(name.text, posix.join(posix.dirname(path), from));
  }
  return found;
};

/** Events that a function can make, those of the functions it calls on included, as far as these files reach. */
export const eventsOf = (files: ReadonlyMap<string, ProductFile>, path: string, name: string): ReadonlySet<string> => {
  const made = new Set<string>();
  const seen = new Set<string>();
  const visit = (inPath: string, called: string) => {
    const file = files.get(inPath);
    const declared = file && declarationsOf(file).get(called);
    if (!declared || seen.has(`${inPath} ${called}`)) return;
    seen.add(`${inPath} ${called}`);
    for (const event of eventsMadeIn(declared)) made.add(event);
    const imported = importedFrom(file);
    for (const node of nodesIn(declared))
      if (ts.isIdentifier(node) && node.text !== called) visit(imported.get(node.text) ?? inPath, node.text);
  };
  visit(path, name);
  return made;
};
