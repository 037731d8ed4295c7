import type { Sentence } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';

/** Says the server's reasons in the reader's language; a reason this console does not know yet shows its code. */
export const useBecause = () => {
  const { t, i18n } = useTranslation();
  const inWords = (list: 'severity' | 'clock', value: string | number | undefined) =>
    value === undefined ? '' : t(`${list}.${value}` as 'severity.high', { defaultValue: String(value) });
  const one = ({ code, params }: Sentence): string =>
    i18n.exists(`because.${code}`)
      ? t(`because.${code}` as 'because.sla-no-clock', {
          ...params,
          severity: inWords('severity', params['severity']),
          metric: inWords('clock', params['metric']),
        })
      : code;
  return (sentences: readonly Sentence[]) => sentences.map(one).join(t('because.join'));
};
