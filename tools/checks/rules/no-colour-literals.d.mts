export const colourLiteral: RegExp;
