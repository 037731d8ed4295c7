import { useQuery } from '@tanstack/react-query';
import { observableKind, severity, type Problem, type routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../live/http.ts';
import { customersQuery } from '../../live/queries.ts';
import type { useWords } from '../../live/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Input, Pick } from '../../ui/field.tsx';
import { missingOf } from '../../ui/missing.ts';
import { serverNow } from '../../ui/now.ts';
import { onlyChoice } from '../../ui/only-choice.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { StillNeeded } from '../../ui/still-needed.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { useFields } from '../../ui/use-fields.ts';
import { fromField, toField } from './call-time.ts';
import styles from './register.module.css';

type Body = NonNullable<Request<typeof routes.incident.register>['body']>;

/** What is typed while somebody is on the phone: kept when an offer opens in between. */
export const kept = ['title', 'value', 'report'] as const;

interface Props {
  readonly words: ReturnType<typeof useWords<(typeof kept)[number]>>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSend: (body: Body) => void;
}

const blank = () => ({
  customer: '',
  severity: 'high' as Body['severity'],
  kind: 'host' as Body['entity']['kind'],
  called: toField(serverNow()),
});

export const RegisterForm = ({ words: { words, typed: said }, busy, problem, onSend }: Props) => {
  const { t } = useTranslation();
  const { dateTime, onHover } = useFormat();
  const customers = useQuery(customersQuery).data?.customers ?? [];
  const { values, set, typed } = useFields(blank());
  const { kind } = values;
  const customer = onlyChoice(values.customer, customers);
  const [title, value] = [words.title.trim(), words.value.trim()];
  const calledAt = fromField(values.called);
  const missing = missingOf(
    [t('register.title'), title],
    [t('queue.customer'), customer],
    [t('register.entity'), value],
    [t('register.calledAt'), calledAt !== null],
  );
  const send = () => {
    if (missing.length > 0 || calledAt === null || busy) return;
    onSend({ customer, title, severity: values.severity, entity: { kind, value }, calledAt, report: words.report });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problem && <ProblemBanner problem={problem} />}
      <Input label={t('register.title')} hint={t('register.titleHint')} {...said('title')} maxLength={500} autoFocus />
      <Pick
        label={t('queue.customer')}
        {...typed('customer')}
        value={customer}
        options={[['', t('dialog.choose')], ...customers.map(({ id, name }) => [id, name] as const)]}
      />
      <div className={styles.pair}>
        <Pick
          label={t('register.kind')}
          value={kind}
          options={observableKind.options.map((key) => [key, t(`observable.${key}`)])}
          onChange={({ target }) => set({ kind: observableKind.catch(kind).parse(target.value) })}
        />
        <Input label={t('register.entity')} hint={t('register.entityHint')} {...said('value')} maxLength={2048} />
      </div>
      <div className={styles.pair}>
        <Pick
          label={t('queue.severity')}
          value={values.severity}
          options={severity.options.map((key) => [key, t(`severity.${key}`)])}
          onChange={({ target }) => set({ severity: severity.catch(values.severity).parse(target.value) })}
        />
        <Input
          label={t('register.calledAt')}
          hint={calledAt === null ? t('register.calledAtHint') : `${dateTime(calledAt)}, ${onHover(calledAt)}`}
          type="datetime-local"
          {...typed('called')}
          max={toField(serverNow())}
        />
      </div>
      <Area label={t('register.report')} rows={6} {...said('report')} maxLength={10_000} />
      <div className={styles.send}>
        <Button type="submit" look="go" disabled={missing.length > 0 || busy}>
          {t('register.send')}
        </Button>
        <StillNeeded missing={missing} />
      </div>
    </form>
  );
};
