import { Link } from '@tanstack/react-router';
import { routes, type SourceView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import type { NewKey } from '../../features/sources/key-shown.tsx';
import { sourcesQuery } from '../../features/sources/sources-query.ts';
import { TryKey } from '../../features/sources/try-key.tsx';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import text from '../../ui/text.module.css';
import styles from './first-steps.module.css';

interface Props {
  readonly sources: readonly SourceView[];
  readonly newKey: NewKey | null;
  readonly onKey: (key: NewKey) => void;
  readonly onLeave: () => void;
}

/** Waits for whatever comes in first, and says where it went. */
export const FirstAlert = ({ sources, newKey, onKey, onLeave }: Props) => {
  const { t } = useTranslation();
  const [source] = sources;
  const issue = useCommand(routes.administration.issueKey, {
    refresh: [sourcesQuery.queryKey],
    onDone: ({ key }) => source && onKey({ source, key }),
  });
  const sender = sources.find(({ alerts }) => alerts > 0);
  const unread = sources.find(({ quarantined }) => quarantined > 0);
  return (
    <>
      {issue.problem && <ProblemBanner problem={issue.problem} />}
      {!sender && newKey && <TryKey of={newKey} go />}
      {!sender && !newKey && source && (
        <div>
          <Button disabled={issue.busy} onClick={() => issue.send({ params: { id: source.id }, body: {} })}>
            {t('setup.newKey', { name: source.name })}
          </Button>
        </div>
      )}
      {!sender && unread && (
        <Banner kind="failed" title={t('setup.unread', { name: unread.name })}>
          <Link to="/quarantine" className={text.link}>
            {t('setup.look')}
          </Link>
        </Banner>
      )}
      <p role="status" className={sender ? text.med : styles.waiting}>
        {sender ? t('setup.arrived', { count: sender.alerts, name: sender.name }) : t('setup.waiting')}
      </p>
      <div className={styles.acts}>
        <Button
          key={sender ? 'open' : 'later'}
          autoFocus={sender !== undefined}
          look={sender ? 'go' : 'quiet'}
          onClick={onLeave}
        >
          {t(sender ? 'setup.openQueue' : 'act.later')}
        </Button>
      </div>
    </>
  );
};
