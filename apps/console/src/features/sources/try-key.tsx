import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../ui/copy-text.tsx';
import { serverNow } from '../../ui/now.ts';
import text from '../../ui/text.module.css';
import { firstAlert } from './first-alert.ts';
import type { NewKey } from './key-shown.tsx';

/** A line for a terminal that shows whether alerts come through, before anybody sets up the detector. */
export const TryKey = ({ of: { source, format, key }, go = false }: { readonly of: NewKey; readonly go?: boolean }) => {
  const { t } = useTranslation();
  const [at] = useState(serverNow);
  const command = firstAlert({ origin: window.location.origin, source, format, key, at });
  return (
    <>
      <p className={text.soft}>{t(format === 'generic' ? 'sources.tryFile' : 'sources.try')}</p>
      <CopyText label={t('sources.command')} text={command} go={go} />
    </>
  );
};
