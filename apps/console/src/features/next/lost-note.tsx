import { useQuery } from '@tanstack/react-query';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../live/queries.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { notifyChoice } from '../../ui/preference.ts';
import text from '../../ui/text.module.css';
import styles from './desk-note.module.css';
import { lostStore, useLostWork, type Lost } from './lost-work.ts';

const lossWords = ({ number, why, by, reason }: Lost, t: TFunction): string =>
  [t(`lost.${why}`, { number, by: by ?? t('timeline.platform') }), reason && t('timeline.because', { reason })]
    .filter(Boolean)
    .join('');

/** What was given and is gone: what happened, and how the work goes on. It stays until it was read or the next is given. */
export const LostNote = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation();
  const { data: desk } = useQuery(deskQuery);
  const lost = useLostWork(person);
  useEffect(() => {
    if (lost !== null && notifyChoice.get() === 'on') new Notification(lossWords(lost, t));
  }, [lost, t]);
  useKeys(lost ? [{ keys: 'Esc', label: t('act.dismiss'), everywhere: true, run: () => lostStore.set(null) }] : []);
  return (
    <div role="status" className={styles.place}>
      {lost && desk && (
        <div className={styles.note}>
          <Icon of={IconArrowBackUp} />
          <p>
            <span className={text.med}>
              {lossWords(lost, t)}
              {t('because.join')}
            </span>
            <span className={text.soft}>{t(`lost.then.${desk.state}`)}</span>
          </p>
          <IconButton label={t('act.dismiss')} onClick={() => lostStore.set(null)}>
            <Icon of={IconX} />
          </IconButton>
        </div>
      )}
    </div>
  );
};
