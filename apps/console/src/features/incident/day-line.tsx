import { useFormat } from '../../ui/language/use-format.ts';
import { useNow } from '../../ui/now.ts';
import styles from './day-line.module.css';
import { isOtherDay } from './other-day.ts';

interface Props {
  readonly at: string | number;
  /** The row before it; the first row has none. */
  readonly before: string | number | undefined;
  /** Within a list it is one of its items. */
  readonly as?: 'li' | 'p';
}

/** The day stands once above its rows, so that their times keep to one narrow column. */
export const DayLine = ({ at, before, as: As = 'p' }: Props) => {
  const { date } = useFormat();
  if (!isOtherDay(at, before, useNow())) return null;
  return <As className={styles.day}>{date(at)}</As>;
};
