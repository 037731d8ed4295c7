import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/tabs.tsx';
import styles from './incident.module.css';

export const phoneTabs = ['facts', 'timeline', 'acts'] as const;
export type PhoneTab = (typeof phoneTabs)[number];

/** On a phone one lane is shown at a time. */
export const PhoneTabs = ({
  tab,
  onChange,
}: {
  readonly tab: PhoneTab;
  readonly onChange: (tab: PhoneTab) => void;
}) => {
  const { t } = useTranslation();
  return (
    <div className={styles.phone}>
      <Tabs
        label={t('incident.lanes')}
        current={tab}
        onChange={onChange}
        tabs={phoneTabs.map((key) => ({ key, name: t(`incident.lane.${key}`) }))}
      />
    </div>
  );
};
