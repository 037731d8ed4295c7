import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import type { FormFrame } from './form-dialog.tsx';
import styles from './form-pane.module.css';
import { ProblemBanner } from './problem-banner.tsx';
import { StillNeeded } from './still-needed.tsx';

/** A form that is the page itself, as one step of several: it can be left for later. */
export const FormPane = ({ submit, busy, problem, missing, foot, onSubmit, onClose, children }: FormFrame) => {
  const { t } = useTranslation();
  return (
    <Form className={styles.form} busy={busy} missing={missing} onSubmit={onSubmit}>
      {problem && <ProblemBanner problem={problem} />}
      {children}
      {foot != null && <p className={styles.foot}>{foot}</p>}
      <div className={styles.acts}>
        <Button type="submit" look="go" disabled={missing.length > 0 || busy}>
          {submit}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('act.later')}
        </Button>
        <StillNeeded missing={missing} />
      </div>
    </Form>
  );
};
