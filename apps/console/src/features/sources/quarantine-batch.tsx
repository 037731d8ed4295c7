import { IconChevronRight } from '@tabler/icons-react';
import { routes, type QuarantinedFor } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../live/http.ts';
import { useCommand } from '../../live/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Tag } from '../../ui/tag.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import styles from './quarantine.module.css';
import { quarantineQuery } from './sources-query.ts';

const { retryQuarantine, discardQuarantine } = routes.administration;
type Batch = Answer<typeof routes.administration.quarantine>['batches'][number];

const refresh = [quarantineQuery.queryKey];

/** What needs no detail: it would say the same once more. */
const plain: ReadonlySet<string> = new Set<QuarantinedFor>([
  'item-not-utf8',
  'item-duplicate-key',
  'item-control-character',
  'item-lone-surrogate',
  'time-unreadable',
]);

/** One post's unread alerts: what was wrong with each, what it was; run again, or never. */
export const QuarantineBatch = ({ batch }: { readonly batch: Batch }) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly taken: number; readonly refused: number } | null>(null);
  const retry = useCommand(retryQuarantine, { refresh, onDone: setOutcome });
  const discard = useCommand(discardQuarantine, { refresh, onDone: () => setAsking(false) });
  const { kept, total } = batch;
  const params = { id: batch.id };
  return (
    <section className={styles.batch} aria-label={batch.source.name}>
      <div className={styles.head}>
        <b className={text.med}>{batch.source.name}</b>
        <span className={text.soft}>{batch.customer.name}</span>
        <span className={text.meta}>
          <Time at={batch.receivedAt} with="date and time" /> · {t('quarantine.kept', { kept, total })}
        </span>
        <span className={text.grow} />
        <Button small disabled={kept === 0 || retry.busy} onClick={() => retry.send({ params, body: {} })}>
          {t('quarantine.retry')}
        </Button>
        <Button small look="quiet" disabled={kept === 0} onClick={() => setAsking(true)}>
          {t('quarantine.discard')}
        </Button>
      </div>
      {(retry.problem ?? outcome) && (
        <div className={styles.below}>
          {retry.problem && <ProblemBanner problem={retry.problem} />}
          {outcome && <Banner kind="info" title={t('quarantine.outcome', outcome)} />}
        </div>
      )}
      {batch.items.map(({ index, code, detail, body, state }) => (
        <details key={index} className={styles.item}>
          <summary>
            <Icon of={IconChevronRight} size="sm" />
            <span className={text.faint}>{index + 1}</span>
            <code>{code}</code>
            <span className={styles.detail}>
              {t(`quarantine.code.${code as QuarantinedFor}`, { defaultValue: code })}{' '}
              {!plain.has(code) && <span className={text.faint}>{detail}</span>}
            </span>
            <Tag>{t(`quarantine.state.${state}`)}</Tag>
          </summary>
          <pre className={styles.raw} tabIndex={0}>
            {body}
          </pre>
        </details>
      ))}
      {total > batch.items.length && (
        <p className={cx(styles.below, text.soft)}>{t('quarantine.more', { count: total - batch.items.length })}</p>
      )}
      {asking && (
        <Confirm
          title={t('quarantine.discard')}
          why={t('quarantine.discardWhy', { count: kept })}
          submit={t('quarantine.discard')}
          busy={discard.busy}
          problem={discard.problem}
          needsReason
          onConfirm={(reason) => discard.send({ params, body: { reason } })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
};
