import type { DeskView, IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import styles from './offer.module.css';

interface Props {
  readonly desk: DeskView;
  readonly page: IncidentPage;
}

/** The order as it was, with why each one before was not for this person: nobody has to take it on trust. */
export const Order = ({ desk, page }: Props) => {
  const { t } = useTranslation();
  const { rank, ahead } = desk;
  const { row } = page;
  const whyNot = ({ why, holder }: DeskView['ahead'][number]) =>
    why === 'held' && holder !== null
      ? t('whyNot.heldBy', { name: holder.name })
      : t(`whyNot.${why}` as 'whyNot.held', { defaultValue: why });
  return (
    <Section title={t('next.order')} aside={rank && t('next.orderMeans', { open: rank.open, ahead: rank.place - 1 })}>
      {ahead.map((before, index) => (
        <div key={before.id} className={styles.order}>
          <span className={cx(text.num, text.faint)}>{index + 1}</span>
          <span className={styles.score}>
            <ZoneMark zone={before.zone} />
            {before.score}
          </span>
          <span className={cx(text.cut, text.soft)}>{before.title}</span>
          <span className={text.faint}>{whyNot(before)}</span>
        </div>
      ))}
      <div className={cx(styles.order, styles.mine)} aria-current="true">
        <span className={cx(text.num, text.faint)}>{rank?.place ?? ahead.length + 1}</span>
        <span className={styles.score}>
          <ZoneMark zone={row.zone} />
          {row.score}
        </span>
        <span className={cx(text.cut, text.med)}>{row.title}</span>
        <span className={text.acc}>{t('next.first')}</span>
      </div>
    </Section>
  );
};
