import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/tabs.tsx';
import styles from './incident.module.css';
import { partOf, parts, showing, type Shown } from './shown-part.ts';

interface Props {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** A phone shows one part at a time: one row of tabs for all of them, in place of those within the lanes. */
export const PhoneTabs = ({ shown, onShow }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={styles.phone}>
      <Tabs
        label={t('incident.lanes')}
        current={partOf(shown)}
        onChange={(part) => onShow(showing(shown, part))}
        tabs={parts.map((key) => ({ key, name: t(`incident.${key}`) }))}
      />
    </div>
  );
};
