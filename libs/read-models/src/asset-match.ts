import type { Observable } from '@watchfloor/events';
import type { Asset } from './customers-and-assets.ts';
import { addressOf, rangeOf, type InRange } from './ip-range.ts';

/** Finds the asset that an incident's entity and observables point at. */
export type AssetMatch = (seen: readonly Observable[]) => Asset | null;

/** Detectors name hosts with or without their domain, in any case. */
const hostKey = (host: string): string => host.toLowerCase().replace(/\.$/, '');

const better = (a: Asset | null, b: Asset): Asset =>
  a === null || b.criticality > a.criticality || (b.criticality === a.criticality && b.id < a.id) ? b : a;

/**
 * By host name, whole and without regard to case, or by IP range; of several the most critical one. Made once per
 * customer: ten thousand incidents are matched against it at every start.
 */
export const assetMatch = (assets: readonly Asset[]): AssetMatch => {
  const byHost = new Map<string, Asset>();
  const ranges: { readonly inRange: InRange; readonly asset: Asset }[] = [];
  for (const asset of assets) {
    for (const host of asset.hosts) byHost.set(hostKey(host), better(byHost.get(hostKey(host)) ?? null, asset));
    for (const range of asset.ranges) {
      const inRange = rangeOf(range);
      if (inRange) ranges.push({ inRange, asset });
    }
  }
  const matches = ({ kind, value }: Observable): Asset[] => {
    if (kind === 'host') return [byHost.get(hostKey(value)) ?? []].flat();
    const address = kind === 'ip' && ranges.length > 0 ? addressOf(value) : undefined;
    return address ? ranges.filter(({ inRange }) => inRange(address)).map(({ asset }) => asset) : [];
  };
  return (seen) => seen.flatMap(matches).reduce<Asset | null>(better, null);
};
