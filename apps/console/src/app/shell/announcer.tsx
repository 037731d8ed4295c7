import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { redStore } from '../../live/live-state.ts';
import { notifyChoice, soundChoice } from '../../ui/preference.ts';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import styles from './announcer.module.css';
import { beep } from './beep.ts';

const staysMs = 8000;

/** Tells of a new red once: in words for a screen reader, on a card for eight seconds, by sound and desktop if asked for. */
export const Announcer = () => {
  const { t } = useTranslation();
  const reds = redStore.use();
  const told = useRef(0);
  const latest = reds.at(-1);
  useEffect(() => {
    if (!latest) {
      told.current = 0;
      return undefined;
    }
    if (reds.length > told.current) {
      told.current = reds.length;
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
