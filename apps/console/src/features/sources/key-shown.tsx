import type { SourceView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../ui/copy-text.tsx';
import text from '../../ui/text.module.css';

export interface NewKey {
  readonly source: Pick<SourceView, 'id' | 'format' | 'mapping'>;
  readonly key: string;
}

export const KeyShown = ({ of }: { readonly of: NewKey }) => {
  const { t } = useTranslation();
  return (
    <>
      <p className={text.soft}>{t('sources.keyWhy')}</p>
      <CopyText label={t('sources.key')} text={of.key} go />
    </>
  );
};
