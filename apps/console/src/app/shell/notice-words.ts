import type { Notice } from '@watchfloor/api-contract';
import type { TFunction } from 'i18next';

/** One notice as a sentence. */
export const noticeWords = ({ kind, person, incident }: Notice, t: TFunction): string =>
  t(`notice.${kind}`, { person: person?.name ?? '', number: incident.number });
