import { useQuery } from '@tanstack/react-query';
import type { Problem, routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../live/http.ts';
import { customersQuery } from '../../live/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Input, Pick } from '../../ui/field.tsx';
import { serverNow } from '../../ui/now.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { fromField, toField } from './call-time.ts';
import styles from './register.module.css';

type Body = NonNullable<Request<typeof routes.incident.register>['body']>;

interface Props {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSend: (body: Body) => void;
}

const severities = ['critical', 'high', 'medium', 'low'] as const;
const kinds = ['host', 'user', 'ip', 'domain', 'url', 'hash'] as const;

export const RegisterForm = ({ busy, problem, onSend }: Props) => {
  const { t } = useTranslation();
  const customers = useQuery(customersQuery).data?.customers ?? [];
  const [customer, setCustomer] = useState('');
  const [title, setTitle] = useState('');
  const [severity, setSeverity] = useState<(typeof severities)[number]>('high');
  const [kind, setKind] = useState<(typeof kinds)[number]>('host');
  const [value, setValue] = useState('');
  const [called, setCalled] = useState(() => toField(serverNow()));
  const [report, setReport] = useState('');
  const calledAt = fromField(called);
  const complete = customer !== '' && title.trim() !== '' && value.trim() !== '' && calledAt !== null;
  const send = () => {
    if (calledAt === null) return;
    onSend({ customer, title: title.trim(), severity, entity: { kind, value: value.trim() }, calledAt, report });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) send();
      }}
    >
      {problem && <ProblemBanner problem={problem} />}
      <Pick
        label={t('queue.customer')}
        value={customer}
        autoFocus
        options={[['', t('dialog.choose')], ...customers.map(({ id, name }) => [id, name] as const)]}
        onChange={(event) => setCustomer(event.target.value)}
      />
      <Input
        label={t('register.title')}
        hint={t('register.titleHint')}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className={styles.pair}>
        <Pick
          label={t('register.kind')}
          value={kind}
          options={kinds.map((key) => [key, t(`observable.${key}`)])}
          onChange={(event) => setKind(kinds.find((key) => key === event.target.value) ?? 'host')}
        />
        <Input
          label={t('register.entity')}
          hint={t('register.entityHint')}
          value={value}
          maxLength={2048}
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      <div className={styles.pair}>
        <Pick
          label={t('queue.severity')}
          value={severity}
          options={severities.map((key) => [key, t(`severity.${key}`)])}
          onChange={(event) => setSeverity(severities.find((key) => key === event.target.value) ?? 'high')}
        />
        <Input
          label={t('register.calledAt')}
          hint={t('register.calledAtHint')}
          type="datetime-local"
          value={called}
          max={toField(serverNow())}
          onChange={(event) => setCalled(event.target.value)}
        />
      </div>
      <Area
        label={t('register.report')}
        rows={6}
        value={report}
        maxLength={10_000}
        onChange={(event) => setReport(event.target.value)}
      />
      <div>
        <Button type="submit" look="go" disabled={!complete || busy}>
          {t('register.send')}
        </Button>
      </div>
    </form>
  );
};
