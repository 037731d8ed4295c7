import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DeskView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../live/queries.ts';
import { Button } from '../../ui/button.tsx';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { cx } from '../../ui/cx.ts';
import { useFormat } from '../../ui/language/use-format.ts';
import { useNow } from '../../ui/now.ts';
import text from '../../ui/text.module.css';
import { useDeskCommands } from './desk-commands.ts';
import styles from './desk-foot.module.css';
import { DeskProblem } from './desk-problem.tsx';
import { inHandFirst, moreInHand } from './in-hand-first.ts';

const Since = ({ at }: { readonly at: string }) => (
  <span className={styles.since}>{minutesSeconds(Math.max(0, useNow() - Date.parse(at)))}</span>
);

/** More names than this do not fit the bar of a phone. */
const mostNamed = 2;

const InHand = ({ desk }: { readonly desk: DeskView }) => {
  const { t } = useTranslation();
  const { when } = useFormat();
  const first = inHandFirst(desk.hand);
  if (!first) return null;
  const held = [first, ...moreInHand(desk.hand, first.id)];
  const [hidden] = held.slice(mostNamed);
  const given = desk.state === 'given';
  return (
    <>
      <span className={styles.state}>
        {t(given || first.state === 'given' ? 'desk.given' : 'desk.inHand')}
        {held.slice(0, mostNamed).map(({ id, number }) => (
          <Link key={id} to={given ? '/next' : '/incidents/$id'} params={{ id }} className={styles.since}>
            {`WF-${number}`}
          </Link>
        ))}
        {hidden && (
          <Link to="/incidents/$id" params={{ id: hidden.id }} className={styles.since}>
            {t('desk.more', { count: held.length - mostNamed })}
          </Link>
        )}
      </span>
      <span className={cx(text.soft, text.cut)}>
        {given && desk.since ? t('desk.givenAt', { time: when(desk.since) }) : t('desk.oneAtATime')}
      </span>
    </>
  );
};

/** The reader's own desk: away, ready since, given, or in hand. */
export const DeskFoot = () => {
  const { t } = useTranslation();
  const { data: desk } = useQuery(deskQuery);
  const { free, busy, problem, forget } = useDeskCommands();
  if (!desk) return <span />;
  return (
    <div className={styles.desk} role="status">
      {desk.state === 'away' && (
        <>
          <Link to="/next" className={cx(styles.state, styles.away)}>
            {t('desk.away')}
          </Link>
          <span className={cx(styles.hint, text.faint, text.cut)}>{t('desk.awayMeans')}</span>
          <Button look="go" className={styles.free} disabled={busy} onClick={free}>
            {t('key.free')}
          </Button>
        </>
      )}
      {desk.state === 'ready' && desk.since && (
        <>
          <Link to="/next" className={styles.state}>
            {t('desk.ready')} <Since at={desk.since} />
          </Link>
          <span className={cx(text.soft, text.cut)}>{t('desk.readyMeans')}</span>
        </>
      )}
      <InHand desk={desk} />
      {problem && <DeskProblem problem={problem} onClose={forget} />}
    </div>
  );
};
