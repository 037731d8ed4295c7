import type { ReactNode } from 'react';
import styles from './table.module.css';

interface Column<Row> {
  readonly name: string;
  readonly num?: boolean;
  readonly acts?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
}

/** A plain table: the first column names the row, figures stand on the right. */
export const DataTable = <Row,>({ label, rows, keyOf, columns }: Props<Row>) => (
  <table className={styles.table} aria-label={label}>
    <thead>
      <tr>
        {columns.map(({ name, num, acts }) => (
          <th key={name} scope="col" className={num ? styles.num : acts ? styles.acts : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ name, num, acts, cell }, index) =>
            index === 0 ? (
              <th key={name} scope="row">
                {cell(row)}
              </th>
            ) : (
              <td key={name} className={num ? styles.num : acts ? styles.acts : undefined}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
