/** What the target asks of the value. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** What a row promises: its key is durable, other tools read it. */
export interface Promised {
  readonly key: string;
  readonly what: string;
  readonly unit: string;
  readonly target: Target;
}

export interface Measured {
  /** The figure the target speaks of; null when it could not be measured, and `why` says so. */
  readonly value: number | null;
  readonly why?: string;
  /** The same machine's bare rate or delay in the same run. */
  readonly baseline?: { readonly what: string; readonly value: number };
  /** Further conditions of the row, each as a sentence; one that failed is a miss. */
  readonly conditions?: readonly { readonly what: string; readonly met: boolean }[];
  /** Figures printed beside it. */
  readonly beside?: Readonly<Record<string, number | string>>;
}

export interface Row extends Promised, Measured {
  readonly met: boolean;
  /** Value divided by the baseline's. */
  readonly ratio: number | null;
}

const meets = (value: number, target: Target): boolean =>
  'atLeast' in target ? value >= target.atLeast : value <= target.atMost;

export const rowOf = (promised: Promised, measured: Measured): Row => {
  const { value, baseline, conditions = [] } = measured;
  const met = value !== null && meets(value, promised.target) && conditions.every((condition) => condition.met);
  return { ...promised, ...measured, met, ratio: value !== null && baseline ? value / baseline.value : null };
};

/** A row as other tools read it: the target is the bare figure, and `asks` says on which side of it the value has to be. */
export const reported = ({ target, ...row }: Row) => ({
  ...row,
  value: Number.isNaN(row.value) ? null : row.value,
  ...('atLeast' in target
    ? { target: target.atLeast, asks: 'at least' as const }
    : { target: target.atMost, asks: 'at most' as const }),
});
