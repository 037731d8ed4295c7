import { problemCode, type Problem } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Banner } from './banner.tsx';
import { useFormat } from './language/use-format.ts';
import text from './text.module.css';

/** A rule of the domain is told in our words, and they say it all, but where they end with a colon. */
const addsTo = (title: string, code: string) => problemCode.safeParse(code).success || /[:：]$/.test(title);

interface Props {
  readonly problem: Problem;
  readonly actions?: React.ReactNode;
}

/** A refusal or a fault in the reader's words; what the server adds stands behind it. */
export const ProblemBanner = ({ problem, actions }: Props) => {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormat();
  const { code, permission, retryAfterSeconds, detail, changed, fields, correlationId, status } = problem;
  const key = `problem.${code}`;
  const known = i18n.exists(key);
  const title = known ? t(key as 'problem.internal') : problem.title;
  const refused = status === 403 || status === 422 || status === 409;
  return (
    <Banner kind={code === 'conflict' ? 'info' : refused ? 'refused' : 'failed'} title={title} actions={actions}>
      {permission !== undefined && <span>{t('problem.needs', { permission })} </span>}
      {retryAfterSeconds !== undefined && <span>{t('problem.retryAfter', { seconds: retryAfterSeconds })} </span>}
      {detail !== undefined && detail !== title && (!known || addsTo(title, code)) && <span>{detail} </span>}
      {changed?.map(({ kind, at, by }) => (
        <div key={`${kind}${at}`}>
          {t('problem.changed', {
            by: by?.name ?? t('timeline.platform'),
            did: t(`did.${kind}` as 'did.NoteAdded', { defaultValue: kind }),
            at: dateTime(at),
          })}
        </div>
      ))}
      {fields?.map(({ path, message }) => (
        <div key={path}>
          {path.replace('body.', '')}: {message}
        </div>
      ))}
      {status >= 500 && correlationId !== undefined && <code className={text.faint}>{correlationId}</code>}
    </Banner>
  );
};
