import { pathInRepository } from './files.mjs';

const vague = /(Service|Manager|Helper)s?$/;
const vagueFile = /(^|[-./])(service|manager|helper)s?\.tsx?$/i;

/** A name that says "does things" hides that nobody decided what the thing is. */
export const tellingNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      vague: '"{{name}}" does not tell what it does: name it after the question it answers or the act it does.',
    },
  },
  create(context) {
    const check = (node, name) => {
      if (name && vague.test(name)) context.report({ node, messageId: 'vague', data: { name } });
    };
    const declared = (node) => check(node, node.id?.name);
    return {
      Program(node) {
        const name = pathInRepository(context).split('/').at(-1) ?? '';
        if (vagueFile.test(name)) context.report({ node, messageId: 'vague', data: { name } });
      },
      ClassDeclaration: declared,
      FunctionDeclaration: declared,
      TSInterfaceDeclaration: declared,
      TSTypeAliasDeclaration: declared,
      VariableDeclarator: declared,
    };
  },
};
