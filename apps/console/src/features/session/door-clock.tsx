import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/language/use-format.ts';
import { useNow } from '../../ui/now.ts';

export const DoorClock = () => {
  const { t } = useTranslation();
  const { date, shortTime, utc } = useFormat();
  const now = useNow();
  return <span>{t('session.clock', { date: date(now), local: shortTime(now), utc: utc(now).slice(0, 5) })}</span>;
};
