import { useFormat } from './language/use-format.ts';

interface Props {
  readonly at: string | number;
  readonly with?: 'time' | 'date and time' | 'short';
}

/** A local time; UTC on hover. */
export const Time = ({ at, with: shape = 'time' }: Props) => {
  const format = useFormat();
  const shown = shape === 'time' ? format.time(at) : shape === 'short' ? format.shortTime(at) : format.dateTime(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={format.onHover(at)}>
      {shown}
    </time>
  );
};
