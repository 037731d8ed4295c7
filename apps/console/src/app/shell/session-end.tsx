import { useTranslation } from 'react-i18next';
import { endedStore } from '../../live/live-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import text from '../../ui/text.module.css';
import styles from './session-end.module.css';

/** The session is over: what is on the screen stays readable, what was written is kept as a draft. */
export const SessionEnd = () => {
  const { t } = useTranslation();
  const ended = endedStore.use();
  if (ended === null) return null;
  const again = () => window.location.assign(`/sign-in?to=${encodeURIComponent(window.location.pathname)}`);
  return (
    <Dialog title={t('ended.title')} onClose={again}>
      <div className={styles.ended}>
        <p className={text.soft}>{t('ended.why')}</p>
        <Button look="go" data-autofocus onClick={again}>
          {t('session.signIn')}
        </Button>
      </div>
    </Dialog>
  );
};
