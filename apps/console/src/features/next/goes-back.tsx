import { useTranslation } from 'react-i18next';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { useNow } from '../../ui/now.ts';

/** When the offer goes back to the order if nobody starts. */
export const GoesBack = ({ startBy }: { readonly startBy: string }) => {
  const { t } = useTranslation();
  return <>{t('next.goesBack', { left: minutesSeconds(Math.max(0, Date.parse(startBy) - useNow())) })}</>;
};
