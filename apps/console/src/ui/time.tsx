import { useFormat } from './language/use-format.ts';

interface Props {
  readonly at: string | number;
  readonly with?: 'when' | 'date and time' | 'short';
}

/** A local time, with its date unless it is of today; UTC on hover. */
export const Time = ({ at, with: shape = 'when' }: Props) => {
  const format = useFormat();
  const shown = shape === 'when' ? format.when(at) : shape === 'short' ? format.shortTime(at) : format.dateTime(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={format.onHover(at)}>
      {shown}
    </time>
  );
};
