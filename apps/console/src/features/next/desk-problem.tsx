import { IconX } from '@tabler/icons-react';
import type { Problem } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import styles from './desk-problem.module.css';

interface Props {
  readonly problem: Problem;
  readonly onClose: () => void;
}

/** Why a key of the desk did nothing; it stands above the desk on whatever page the key was pressed. */
export const DeskProblem = ({ problem, onClose }: Props) => {
  const { t } = useTranslation();
  const close = (
    <IconButton label={t('act.dismiss')} onClick={onClose}>
      <Icon of={IconX} />
    </IconButton>
  );
  return (
    <div className={styles.problem}>
      <ProblemBanner problem={problem} actions={close} />
    </div>
  );
};
