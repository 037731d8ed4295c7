import type { IncidentPage, Me } from '@watchfloor/api-contract';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readClock } from '../../ui/clock/clock-maths.ts';
import { cx } from '../../ui/cx.ts';
import { useNow } from '../../ui/now.ts';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import { DayLine } from './day-line.tsx';
import { TimelineRow } from './timeline-row.tsx';
import styles from './timeline.module.css';

/** The line between what happened and what the clock will do. */
const NowLine = () => {
  const { t } = useTranslation();
  return (
    <div className={styles.now}>
      <span>
        {t('incident.now')} <Time at={useNow()} />
      </span>
    </div>
  );
};

const Future = ({ page }: { readonly page: IncidentPage }) => {
  const { t } = useTranslation();
  const { clock } = page.row;
  const now = useNow();
  if (!clock) return null;
  const { dueAt } = readClock(clock, now);
  if (dueAt === null) return null;
  const metric = t(`clock.${clock.metric}`);
  const coming = [
    {
      at: dueAt - clock.targetMs * (1 - clock.warnAt),
      says: t('incident.willWarn', { metric, percent: Math.round(clock.warnAt * 100) }),
    },
    { at: dueAt, says: t('incident.willBreach', { metric }) },
  ].filter(({ at }) => at > now);
  return coming.map(({ at, says }, place) => (
    <Fragment key={at}>
      <DayLine as="li" at={at} before={coming[place - 1]?.at} />
      <li className={styles.entry}>
        <Time at={at} with="time" />
        <span className={cx(styles.dot, styles.future)}>
          <i />
        </span>
        <p className={text.faint}>{says}</p>
      </li>
    </Fragment>
  ));
};

export const Timeline = ({ page, me }: { readonly page: IncidentPage; readonly me: Me }) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const last = page.timeline.at(-1)?.revision;
  useEffect(() => {
    // Its own scroll only: the page around it stays where the reader has it.
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [last]);
  return (
    <div ref={scroller} className={styles.scroll} tabIndex={0} role="region" aria-label={t('incident.timeline')}>
      <ol>
        {page.timeline.map((entry, place) => (
          <Fragment key={entry.revision}>
            <DayLine as="li" at={entry.at} before={page.timeline[place - 1]?.at} />
            <TimelineRow entry={entry} me={me.id} />
          </Fragment>
        ))}
      </ol>
      <NowLine />
      <ol>
        <Future page={page} />
      </ol>
    </div>
  );
};
