import type { Row, Target } from './row.ts';

/** Thousands grouped; small figures keep what makes them differ. */
export const figure = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return '–';
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const targetText = (target: Target): string =>
  'atLeast' in target ? `≥ ${figure(target.atLeast)}` : `≤ ${figure(target.atMost)}`;

const verdict = ({ value, met }: Row): string => (value === null ? 'not measured' : met ? 'met' : 'missed');

const headings = ['key', 'what', 'value', 'target', 'of bare', ''] as const;

const cells = (row: Row): readonly string[] => [
  row.key,
  row.what,
  `${figure(row.value)} ${row.unit}`.trim(),
  targetText(row.target),
  row.ratio === null ? '' : `${row.ratio.toFixed(2)} ×`,
  verdict(row),
];

/** What stands below a row: why it has no figure, its baseline, its conditions, the figures beside it. */
const remarksOf = ({ why, baseline, conditions = [], beside = {} }: Row): readonly string[] => [
  ...(why === undefined ? [] : [why]),
  ...(baseline ? [`bare: ${baseline.what} ${figure(baseline.value)}`] : []),
  ...conditions.map(({ what, met }) => `${met ? 'yes' : 'NO'}: ${what}`),
  ...Object.entries(beside).map(([what, value]) => `${what}: ${typeof value === 'number' ? figure(value) : value}`),
];

/** The rows in columns, each with its remarks below it. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = (line: readonly string[]) =>
    line
      .map((cell, column) =>
        column < 2 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const body = rows.flatMap((row) => [text(cells(row)), ...remarksOf(row).map((remark) => `    ${remark}`)]);
  return [text(headings), '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...body].join('\n');
};
