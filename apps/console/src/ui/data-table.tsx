import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './table.module.css';

interface Column<Row> {
  readonly name: string;
  readonly num?: boolean;
  /** Buttons: on the right, their heading only read out. */
  readonly acts?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Stands inside a section or dialog that has its own margin. */
  readonly flush?: boolean;
}

const placeOf = ({ num, acts }: Column<never>) => (num ? styles.num : acts ? styles.acts : undefined);

/** A plain table: the first column names the row, figures stand on the right; on a phone each row is a small card. */
export const DataTable = <Row,>({ label, rows, keyOf, columns, flush = false }: Props<Row>) => (
  <table className={cx(styles.table, flush && styles.flush)} aria-label={label}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.name} scope="col" className={placeOf(column)}>
            <span className={column.acts ? styles.unseen : undefined}>{column.name}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)} tabIndex={-1}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th key={column.name} scope="row">
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.name} className={placeOf(column)} data-name={column.acts ? undefined : column.name}>
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
