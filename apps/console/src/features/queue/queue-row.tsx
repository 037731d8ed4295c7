import type { QueueRow as Row } from '@watchfloor/api-contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { Spark } from '../../ui/chart/spark.tsx';
import { ClockCell } from '../../ui/clock/clock-cell.tsx';
import { cx } from '../../ui/cx.ts';
import { useFormat } from '../../ui/language/use-format.ts';
import { SeverityBars } from '../../ui/severity-bars.tsx';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import { Age } from './age.tsx';
import styles from './queue-row.module.css';

interface Props {
  readonly row: Row;
  readonly me: string;
  readonly selected: boolean;
  readonly rowIndex: number;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const Holder = ({ row, me }: Pick<Props, 'row' | 'me'>) => {
  const { t } = useTranslation();
  const { holder, tier, speciality, state } = row;
  const name = holder
    ? holder.name
    : t('queue.needs', { tier: t(`tier.${tier}`), speciality: speciality ?? '' }).trim();
  return (
    <span role="gridcell" className={styles.who}>
      <Avatar name={holder?.name ?? null} as={holder?.id === me ? 'me' : undefined} />
      <span className={styles.two}>
        <span>{name}</span>
        <span>{t(`state.${state}`)}</span>
      </span>
    </span>
  );
};

/** A finger has no Enter: a tap opens. */
const isTouch = (event: MouseEvent) => event instanceof PointerEvent && event.pointerType === 'touch';

export const QueueRow = memo(({ row, me, selected, rowIndex, onSelect, onOpen }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div
      role="row"
      id={`row-${row.id}`}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className={cx(styles.row, selected && styles.selected)}
      onClick={({ nativeEvent }) => (isTouch(nativeEvent) ? onOpen : onSelect)(row.id)}
      onDoubleClick={() => onOpen(row.id)}
    >
      <span role="gridcell" className={styles.score}>
        <ZoneMark zone={row.zone} />
        <span>{row.score}</span>
      </span>
      <span role="gridcell">
        {row.clock && <ClockCell clock={row.clock} {...(row.state === 'answered' && { label: t('state.answered') })} />}
      </span>
      <span role="gridcell">
        <SeverityBars severity={row.severity} />
      </span>
      <span role="gridcell" className={cx(styles.two, styles.title)}>
        <span title={row.title}>{row.title}</span>
        <span title={row.entity.value}>
          {row.entity.value}
          <span className={styles.stateWord}> · {t(`state.${row.state}`)}</span>
        </span>
      </span>
      <span role="gridcell" className={cx(text.cut, text.soft)} title={row.customer.name}>
        {row.customer.name}
      </span>
      <Holder row={row} me={me} />
      <span role="gridcell" className={styles.age}>
        <Age since={row.registeredAt} />
      </span>
      <span role="gridcell" className={styles.alerts}>
        <Spark of={row} />
        <span>{number(row.alerts)}</span>
      </span>
    </div>
  );
});
QueueRow.displayName = 'QueueRow';
