import type { Sentence } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { minutesSeconds } from '../clock/duration.ts';
import { useFormat } from '../language/use-format.ts';

type Param = Sentence['params'][string] | undefined;

/** Says the server's reasons in the reader's language; a reason this console does not know yet shows its code. */
export const useBecause = () => {
  const { t, i18n } = useTranslation();
  const { number } = useFormat();
  const inWords = (list: 'severity' | 'clock', value: Param) =>
    value === undefined ? '' : t(`${list}.${value}` as 'severity.high', { defaultValue: String(value) });
  const duration = (value: Param) => minutesSeconds(Number(value ?? 0));
  const minutes = (value: Param) => number(Math.round(Number(value ?? 0) / 6000) / 10);
  const one = ({ code, params }: Sentence): string => {
    const count = Number(params['scenarios'] ?? 0);
    if (!i18n.exists(`because.${code}`, { count })) return code;
    return t(`because.${code}` as 'because.sla-used', {
      ...params,
      count,
      severity: inWords('severity', params['severity']),
      metric: inWords('clock', params['metric']),
      used: duration(params['usedMs']),
      target: duration(params['targetMs']),
      every: minutes(params['pointEveryMs']),
    });
  };
  return (sentences: readonly Sentence[]) => sentences.map(one).join(t('because.join'));
};
