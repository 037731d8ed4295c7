import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Me } from '@watchfloor/api-contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { redStore } from '../../live/live-state.ts';
import { deskQuery } from '../../live/queries.ts';
import { notifyChoice, soundChoice } from '../../ui/preference.ts';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import styles from './announcer.module.css';
import { beep } from './beep.ts';

const staysMs = 8000;

/** The new reds but for what is in the reader's own hand: the offer itself tells of that, and a card would lie over it. */
const useReds = ({ permissions }: Me) => {
  const { data: desk } = useQuery({ ...deskQuery, enabled: permissions.includes('desk.use') });
  const mine = new Set(desk?.hand.map(({ id }) => id));
  return redStore.use().filter(({ id }) => !mine.has(id));
};

/** Tells of a new red once: in words for a screen reader, on a card for eight seconds, by sound and desktop if asked for. */
export const Announcer = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  const reds = useReds(me);
  const told = useRef(new Set<string>());
  const latest = reds.at(-1);
  useEffect(() => {
    if (!latest) {
      told.current.clear();
      return undefined;
    }
    if (!told.current.has(latest.id)) {
      told.current.add(latest.id);
      if (soundChoice.get() === 'on') beep();
      if (notifyChoice.get() === 'on')
        new Notification(t('red.new', { customer: latest.customer.name }), { body: latest.title });
    }
    const timer = setTimeout(() => redStore.set([]), staysMs);
    return () => clearTimeout(timer);
  }, [latest, reds.length, t]);
  return (
    <>
      <div role="status" aria-live="polite" className={text.hidden}>
        {latest && t('red.new', { customer: latest.customer.name })}
      </div>
      {latest && (
        <Link to="/incidents/$id" params={{ id: latest.id }} className={styles.card}>
          <ZoneMark zone="red" />
          <b>{latest.score}</b>
          <span className={styles.words}>
            <span className={text.cut}>{latest.title}</span>
            <span className={text.meta}>
              {latest.customer.name}
              {reds.length > 1 && ` · ${t('red.more', { count: reds.length - 1 })}`}
            </span>
          </span>
        </Link>
      )}
    </>
  );
};
