import { isTest, pathInRepository } from './files.mjs';

/** A hash of 3, 4, 6 or 8 hex digits, or a colour function, anywhere in a text. Also used on style sheets. */
export const colourLiteral =
  /(?<![\w&/])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*[\d.]/i;

/** Colours are decided once, in the tokens, where their contrast is tested. */
export const noColourLiterals = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { colour: 'Take the colour from src/ui/tokens: only there is its contrast tested.' },
  },
  create(context) {
    const path = pathInRepository(context);
    if (path.startsWith('apps/console/src/ui/tokens') || isTest(path)) return {};
    const check = (node, text) => {
      if (colourLiteral.test(text)) context.report({ node, messageId: 'colour' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};
