import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../ui/copy-text.tsx';
import { serverNow } from '../../ui/now.ts';
import text from '../../ui/text.module.css';
import { firstAlert, ownAlerts } from './first-alert.ts';
import type { NewKey } from './key-shown.tsx';

/** A line for a terminal that shows whether alerts come through, before anybody sets up the detector. */
export const TryKey = ({ of: { source, key }, go = false }: { readonly of: NewKey; readonly go?: boolean }) => {
  const { t } = useTranslation();
  const [at] = useState(serverNow);
  const wanted = { origin: window.location.origin, of: source, key, at };
  const command = firstAlert(wanted);
  return (
    <>
      {command !== null && (
        <>
          <p className={text.soft}>{t(source.format === 'generic' ? 'sources.tryMapped' : 'sources.try')}</p>
          <CopyText label={t('sources.command')} text={command} go={go} />
        </>
      )}
      {source.format === 'generic' && (
        <>
          <p className={text.soft}>{t('sources.tryFile')}</p>
          <CopyText label={t('sources.fileCommand')} text={ownAlerts(wanted)} go={go && command === null} />
        </>
      )}
    </>
  );
};
