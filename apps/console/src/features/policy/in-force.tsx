import { useTranslation } from 'react-i18next';
import { Time } from '../../ui/time.tsx';

/** A policy with its version and the instant (ISO 8601) from which it is in force. */
export interface Released<Policy> {
  readonly version: number;
  readonly releasedAt: string;
  readonly policy: Policy;
}

/** Which version applies, and since when. */
export const InForce = ({ released }: { readonly released: Released<unknown> }) => {
  const { t } = useTranslation();
  return (
    <>
      {t('policy.inForce', { version: released.version })} <Time at={released.releasedAt} with="date and time" />
    </>
  );
};
