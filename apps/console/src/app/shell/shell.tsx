import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { LostNote } from '../../features/next/lost-note.tsx';
import { OfferNote } from '../../features/next/offer-note.tsx';
import { LiveLine } from '../../live/live-line.ts';
import { meQuery } from '../../live/queries.ts';
import { Announcer } from './announcer.tsx';
import { BackNote } from './back-note.tsx';
import { FootBar } from './foot-bar.tsx';
import { NoticeNote } from './notice-note.tsx';
import notes from './notes.module.css';
import { Rail } from './rail.tsx';
import { SessionEnd } from './session-end.tsx';
import { ShellKeys } from './shell-keys.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useFocusOnMain } from './use-focus-on-main.ts';

/** The frame of every page of the shift: where to go, how fresh the screen is, and the reader's own desk. */
export const Shell = () => {
  const { data: me } = useQuery(meQuery);
  const main = useFocusOnMain();
  if (!me) return null;
  return (
    <>
      <LiveLine followQueue={me.permissions.includes('incident.read')} />
      <div className={styles.app}>
        <Rail me={me} />
        <TopBar me={me} />
        <main ref={main} tabIndex={-1} className={styles.main}>
          {me.permissions.includes('desk.use') && <OfferNote />}
          <Outlet />
          {me.permissions.includes('desk.use') && <LostNote person={me.id} />}
        </main>
        <FootBar me={me} />
      </div>
      <ShellKeys me={me} />
      <div className={notes.notes}>
        <Announcer me={me} />
        <BackNote />
        <NoticeNote />
      </div>
      <SessionEnd />
    </>
  );
};
