import type { Score } from '@watchfloor/api-contract';
import styles from './factor.module.css';

export type Factor = Score['factors'][number];

/** The grey, or the one blue, that stands for a factor everywhere. */
export const factorClass: Record<Factor['key'], string | undefined> = {
  type: styles.type,
  source: styles.source,
  slaUsed: styles.slaUsed,
  customer: styles.customer,
  confidence: styles.confidence,
};
