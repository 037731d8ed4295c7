import { useFormat } from './language/use-format.ts';

interface Props {
  readonly at: string | number;
  readonly with?: 'when' | 'date and time' | 'short' | 'time';
}

/** A local time, with its date unless it is of today; alone where the day stands above it. UTC on hover. */
export const Time = ({ at, with: shape = 'when' }: Props) => {
  const format = useFormat();
  const shown = {
    when: format.when,
    'date and time': format.dateTime,
    short: format.shortTime,
    time: format.time,
  }[shape](at);
  return (
    <time dateTime={new Date(at).toISOString()} title={format.onHover(at)}>
      {shown}
    </time>
  );
};
