import type { QueueFilter } from '@watchfloor/api-contract';
import type { Entry } from './entry.ts';

const text = ({ facts }: Entry): string =>
  `wf-${facts.number} ${facts.title} ${facts.scenario} ${facts.entity.value} ${facts.customer.name} ${facts.holder?.name ?? ''}`.toLowerCase();

/** The rows a filter keeps; every given field must match, text anywhere in number, title, scenario, entity or names. */
export const matching = (filter: QueueFilter): ((entry: Entry) => boolean) => {
  const words = filter.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return (entry) =>
    (filter.zone === undefined || entry.zone === filter.zone) &&
    (filter.severity === undefined || entry.facts.severity === filter.severity) &&
    (filter.customer === undefined || entry.customer === filter.customer) &&
    (filter.holder === undefined || entry.holder === filter.holder) &&
    (filter.state === undefined || entry.state === filter.state) &&
    words.every((word) => text(entry).includes(word));
};
