import type { IncidentPage, Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { useFormat } from '../../ui/language/use-format.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { AlertsTab } from './alerts-tab.tsx';
import { ClockHistory } from './clock-history.tsx';
import styles from './incident.module.css';
import { NoteEditor } from './note-editor.tsx';
import type { Shown } from './shown-part.ts';
import { Timeline } from './timeline.tsx';

interface Props {
  readonly page: IncidentPage;
  readonly me: Me;
  readonly tab: Shown['timeline'];
  readonly onTab: (tab: Shown['timeline']) => void;
}

/** What happened, one row per event, oldest first; below "Now" what is to come; and the place to write. */
export const TimelineLane = ({ page, me, tab, onTab }: Props) => {
  const { t } = useTranslation();
  const { when } = useFormat();
  return (
    <section className={cx(styles.lane, styles.column)} tabIndex={-1} aria-label={t('incident.lane.timeline')}>
      <div className={styles.within}>
        <Tabs
          label={t('incident.lane.timeline')}
          current={tab}
          onChange={onTab}
          tabs={[
            { key: 'timeline', name: t('incident.timeline'), count: page.timeline.length },
            { key: 'alerts', name: t('incident.alerts'), count: page.row.alerts },
          ]}
          end={t('incident.registeredAt', { time: when(page.row.registeredAt) })}
        />
      </div>
      {tab === 'timeline' ? (
        <>
          <ClockHistory page={page} />
          <Timeline page={page} me={me} />
          {page.may.includes('note') && <NoteEditor page={page} me={me} />}
        </>
      ) : (
        <AlertsTab incident={page.row.id} />
      )}
    </section>
  );
};
