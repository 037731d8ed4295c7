import { useNavigate } from '@tanstack/react-router';
import { routes, type Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { leaveDesk } from '../../live/sign-out.ts';
import { useCommand } from '../../live/use-command.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { languages, switchLanguage, type Language } from '../../ui/language/language.ts';
import { Menu } from '../../ui/menu.tsx';
import { notifyChoice, soundChoice, switchTheme, themeChoice } from '../../ui/preference.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import text from '../../ui/text.module.css';
import styles from './person-menu.module.css';

const allowNotifications = async (on: boolean) => {
  notifyChoice.set(on && (await Notification.requestPermission()) === 'granted' ? 'on' : 'off');
};

/** The reader's own choices: language, light, sound, sessions. */
export const PersonMenu = ({ me }: { readonly me: Me }) => {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const theme = themeChoice.use();
  const sound = soundChoice.use();
  const notify = notifyChoice.use();
  const signOut = useCommand(routes.session.signOut, { onDone: leaveDesk });
  return (
    <>
      <Menu
        end
        target={
          <button type="button" className={styles.person}>
            <Avatar name={me.name} as="me" />
            <span className={text.hidden}>{t('person.menu', { name: me.name })}</span>
          </button>
        }
        entries={[
          { heading: `${me.name} · ${me.organisation}` },
          { heading: me.roles.map((role) => t(`role.${role}`)).join(', ') },
          'line',
          ...Object.entries(languages).map(([language, name]) => ({
            key: language,
            name,
            tick: i18n.language === language,
            run: () => void switchLanguage(language as Language),
          })),
          'line',
          { key: 'theme', name: t('person.light'), tick: theme === 'light', run: switchTheme },
          {
            key: 'sound',
            name: t('person.sound'),
            tick: sound === 'on',
            run: () => soundChoice.set(sound === 'on' ? 'off' : 'on'),
          },
          {
            key: 'notify',
            name: t('person.notify'),
            tick: notify === 'on',
            run: () => void allowNotifications(notify === 'off'),
          },
          'line',
          { key: 'account', name: t('person.account'), run: () => void navigate({ to: '/account' }) },
          { key: 'leave', name: t('person.signOut'), run: () => signOut.send({}) },
        ]}
      />
      {signOut.problem && (
        <Dialog title={t('person.stillIn')} onClose={signOut.forget}>
          <ProblemBanner problem={signOut.problem} />
          <p className={text.soft}>{t('person.stillInWhy')}</p>
        </Dialog>
      )}
    </>
  );
};
