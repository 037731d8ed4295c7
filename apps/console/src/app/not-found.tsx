import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Door } from '../ui/door.tsx';
import text from '../ui/text.module.css';

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Door title={t('notFound.title')}>
      <p className={text.soft}>{t('notFound.why')}</p>
      <Link to="/queue" className={text.link}>
        {t('notFound.back')}
      </Link>
    </Door>
  );
};
