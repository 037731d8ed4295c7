import { Link, useNavigate } from '@tanstack/react-router';
import type { IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/menu.tsx';
import text from '../../ui/text.module.css';
import styles from './incident.module.css';

/** The other open incidents of the same entity: one by name, more would not fit the strip and open behind their number. */
export const Companions = ({ page: { companions } }: { readonly page: Pick<IncidentPage, 'companions'> }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [first, ...more] = companions;
  if (!first) return null;
  return (
    <span className={styles.viewer}>
      {t('incident.companions')}
      <Link to="/incidents/$id" params={{ id: first.id }} className={text.link} title={first.title}>
        {`WF-${first.number}`}
      </Link>
      {more.length > 0 && (
        <Menu
          target={
            <button
              type="button"
              className={text.link}
              title={t('incident.moreCompanions', { count: more.length })}
              aria-label={t('incident.moreCompanions', { count: more.length })}
            >
              {`+${more.length}`}
            </button>
          }
          entries={more.map(({ id, number, title }) => ({
            key: id,
            name: `WF-${number} ${title}`,
            run: () => void navigate({ to: '/incidents/$id', params: { id } }),
          }))}
        />
      )}
    </span>
  );
};
