import { useQuery } from '@tanstack/react-query';
import { observableKind, severity, type Problem, type routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../live/http.ts';
import { customersQuery } from '../../live/queries.ts';
import type { useWords } from '../../live/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Input, Pick } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { serverNow, useNow } from '../../ui/now.ts';
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
  const now = useNow(60_000);
  const called = fromField(values.called, now);
  const wrong =
    called === null ? 'register.calledAtWrong' : called > now + 60_000 ? 'problem.called-in-the-future' : null;
  const missing = [
    ...missingOf([t('register.title'), title], [t('queue.customer'), customer], [t('register.entity'), value]),
    ...wrongOf([t('register.calledAt'), wrong !== null]),
  ];
  const send = () => {
    if (called === null) return;
    const calledAt = new Date(called).toISOString();
    onSend({ customer, title, severity: values.severity, entity: { kind, value }, calledAt, report: words.report });
  };
  return (
    <Form className={styles.form} busy={busy} missing={missing} onSubmit={send}>
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
          hint={called !== null && `${dateTime(called)}, ${onHover(called)}`}
          error={wrong === null ? undefined : t(wrong)}
          {...typed('called')}
          maxLength={20}
        />
      </div>
      <Area label={t('register.report')} rows={6} {...said('report')} maxLength={10_000} />
      <div className={styles.send}>
        <Button type="submit" look="go" disabled={missing.length > 0 || busy}>
          {t('register.send')}
        </Button>
        <StillNeeded missing={missing} />
      </div>
    </Form>
  );
};
