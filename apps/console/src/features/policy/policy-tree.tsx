import { useTranslation } from 'react-i18next';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { useFormat } from '../../ui/language/use-format.ts';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import styles from './policy.module.css';

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As people read them: the indicators as the score adds them up, severities from the worst on. */
const order =
  'weights zones typeCriticality targetMs reaction analysis type source slaUsed customer confidence red yellow'
    .concat(' critical high medium low normal')
    .split(' ');
const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);

interface Props {
  readonly value: unknown;
  /** The keys above, so that a duration inside `targetMs` is known as one. */
  readonly above?: string;
}

const shares = ['.laneThreshold', '.warnAt'];

const Figure = ({ value, name }: { readonly value: unknown; readonly name: string }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (typeof value === 'number') {
    if (name.includes('Ms')) return <b>{minutesSeconds(value)}</b>;
    if (shares.includes(name)) return <b>{t('policy.share', { percent: number(value * 100) })}</b>;
    return <b>{name.includes('Days') ? t('policy.days', { count: value }) : number(value)}</b>;
  }
  if (Array.isArray(value)) return <b>{value.map(String).join(', ')}</b>;
  return <b>{String(value)}</b>;
};

/** Every figure of a policy with its name; what a newer server adds is shown under its own name. */
export const PolicyTree = ({ value, above = '' }: Props) => {
  const { t } = useTranslation();
  if (!isGroup(value)) return <Figure value={value} name={above} />;
  return (
    <dl className={styles.tree}>
      {Object.entries(value)
        .sort(([a], [b]) => place(a) - place(b))
        .map(([key, inner]) => (
          <div key={key} className={isGroup(inner) ? styles.group : styles.line}>
            <dt>
              {above === '.zones' && (key === 'red' || key === 'yellow') && <ZoneMark zone={key} />}
              {t(`policy.key.${key}` as 'policy.key.weights', { defaultValue: key })}
            </dt>
            <dd>
              <PolicyTree value={inner} above={`${above}.${key}`} />
            </dd>
          </div>
        ))}
    </dl>
  );
};
