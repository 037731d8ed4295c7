import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SourceView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { useAskedForm } from '../../live/asked-form.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import text from '../../ui/text.module.css';
import { KeyShown, type NewKey } from './key-shown.tsx';
import { SourceForm } from './source-form.tsx';
import { SourceKeys } from './source-keys.tsx';
import { SourcesTable } from './sources-table.tsx';
import { sourcesQuery } from './sources-query.ts';
import { TryKey } from './try-key.tsx';

/** Detectors that may send, for which customer, with which keys. */
export const SourcesPage = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery(sourcesQuery);
  const [editing, setEditing] = useState<SourceView | 'new' | null>(null);
  const [keysOf, setKeysOf] = useState<string | null>(null);
  const [key, setKey] = useState<NewKey | null>(null);
  const connect = () => setEditing('new');
  useAskedForm('source', connect);
  const shown = data?.sources.find(({ id }) => id === keysOf);
  return (
    <Page
      title={t('place.sources')}
      about={t('sources.about')}
      actions={
        <Button look="go" onClick={connect}>
          {t('sources.connect')}
        </Button>
      }
    >
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data?.sources.length === 0 && (
        <Empty
          title={t('sources.none')}
          actions={
            <Link to="/first-steps" className={text.link}>
              {t('setup.toSteps')}
            </Link>
          }
        >
          {t('sources.noneWhy')}
        </Empty>
      )}
      {data && data.sources.length > 0 && (
        <SourcesTable sources={data.sources} onEdit={setEditing} onKeys={({ id }) => setKeysOf(id)} />
      )}
      {editing && (
        <SourceForm
          source={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onKey={(made) => {
            setEditing(null);
            setKey(made);
          }}
        />
      )}
      {shown && key === null && <SourceKeys source={shown} onKey={setKey} onClose={() => setKeysOf(null)} />}
      {key !== null && (
        <ShownOnce title={t('sources.key')} onClose={() => setKey(null)}>
          <KeyShown of={key} />
          <TryKey of={key} />
        </ShownOnce>
      )}
    </Page>
  );
};
