import type { DeskView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import styles from './offer.module.css';

interface Props {
  readonly title: string;
  readonly aside: string;
  readonly members: DeskView['hand'];
}

const Members = ({ title, aside, members }: Props) =>
  members.length > 0 && (
    <Section title={title} aside={aside}>
      {members.map(({ id, zone, score, number, title: called }) => (
        <div key={id} className={styles.member}>
          <ZoneMark zone={zone} />
          <b className={text.bold}>{score}</b>
          <span className={text.faint}>{`WF-${number}`}</span>
          <span className={text.cut} title={called}>
            {called}
          </span>
        </div>
      ))}
    </Section>
  );

/** What comes along with the chosen one, being of the same entity; and what else lies in this hand, which is not. */
export const Companions = ({ hand }: { readonly hand: DeskView['hand'] }) => {
  const { t } = useTranslation();
  const [, ...others] = hand;
  return (
    <>
      <Members
        title={t('next.companions')}
        aside={t('next.companionsMean')}
        members={others.filter(({ sameEntity }) => sameEntity)}
      />
      <Members
        title={t('next.alsoInHand')}
        aside={t('next.alsoInHandMeans')}
        members={others.filter(({ sameEntity }) => !sameEntity)}
      />
    </>
  );
};
