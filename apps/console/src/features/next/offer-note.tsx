import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '../../live/queries.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import text from '../../ui/text.module.css';
import styles from './desk-note.module.css';
import { GoesBack } from './goes-back.tsx';
import { isOfHand } from './in-hand-first.ts';

/** The offer above another page: whoever reads a colleague's link keeps it, and sees that something waits for their start. */
export const OfferNote = () => {
  const { t } = useTranslation();
  const path = useLocation().pathname;
  const { data: desk } = useQuery(deskQuery);
  const first = desk?.hand[0];
  if (desk?.state !== 'given' || first === undefined || path === '/next' || isOfHand(desk.hand, path)) return null;
  return (
    <div className={styles.place}>
      <div className={styles.note}>
        <Icon of={IconPlayerPlay} />
        <p>
          <span role="status" className={text.med}>
            {t('next.waits', { number: first.number, title: first.title })}
          </span>
          {desk.startBy !== null && (
            <span className={text.soft}>
              {' · '}
              <GoesBack startBy={desk.startBy} />
            </span>
          )}
        </p>
        <Link to="/next" className={text.link}>
          {t('next.look')} <Kbd quiet>n</Kbd>
        </Link>
      </div>
    </div>
  );
};
