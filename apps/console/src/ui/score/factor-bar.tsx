import type { Score } from '@watchfloor/api-contract';
import { cx } from '../cx.ts';
import { useFormat } from '../language/use-format.ts';
import { ZoneMark } from '../zone-mark.tsx';
import { factorClass } from './factor-colour.ts';
import styles from './factor.module.css';

interface Props {
  readonly score: Score;
  /** Shows each factor's points in its part. */
  readonly tall?: boolean;
}

const roomForFigure = 6;

/** The five factors side by side on a scale to 100, with the two borders of the zones. */
export const FactorBar = ({ score, tall = false }: Props) => {
  const { points } = useFormat();
  return (
    <div>
      <div className={cx(styles.bar, tall && styles.tall)} aria-hidden="true">
        {score.factors.map((factor) => (
          <i key={factor.key} className={factorClass[factor.key]} style={{ inlineSize: `${factor.points}%` }}>
            {tall && factor.points >= roomForFigure && <span>{points(factor.points)}</span>}
          </i>
        ))}
      </div>
      <div className={styles.marks}>
        <span>0</span>
        <span className={styles.zone} style={{ insetInlineStart: `${score.zones.yellow}%` }}>
          <ZoneMark zone="yellow" small />
          {score.zones.yellow}
        </span>
        <span className={styles.zone} style={{ insetInlineStart: `${score.zones.red}%` }}>
          <ZoneMark zone="red" small />
          {score.zones.red}
        </span>
        <span className={styles.end}>100</span>
      </div>
    </div>
  );
};
