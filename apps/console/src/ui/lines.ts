/** Several short texts as people type or paste them: one a line, or between commas; each counts once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
