/**
 * Nearest rank over all samples: the smallest one that at least `share` (0–1) of them do not exceed. No interpolation, so
 * the figure was really measured. NaN without samples: nothing measured must never look like nothing waited.
 */
export const percentile = (samples: Iterable<number>, share: number): number => {
  const sorted = Float64Array.from(samples).sort();
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN;
};

/** The percentiles every delay is printed with, in the unit of the samples. */
export const delays = (samples: Iterable<number>) => {
  const all = [...samples];
  return {
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    p99: percentile(all, 0.99),
    max: percentile(all, 1),
    samples: all.length,
  };
};
