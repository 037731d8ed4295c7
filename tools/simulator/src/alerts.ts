import type { Site } from './cast.ts';
import type { Chance } from '../../src/chance.ts';
import type { Scenario } from './scenarios.ts';

/** Addresses reserved for documentation (RFC 5737). */
const outside = (luck: Chance): string => `203.0.113.${luck.between(2, 250)}`;
/** Always the same one for a host. */
const inside = (host: string): string => {
  let sum = 7;
  for (const letter of host) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return `192.0.2.${(sum % 250) + 2}`;
};

export interface Shot {
  readonly scenario: Scenario;
  readonly site: Site;
  readonly host: string;
}

/** One alert as its detector would post it, `at` in ms since 1970. */
export const alertOf = ({ scenario, site, host }: Shot, id: string, at: number, luck: Chance): object => {
  const timestamp = new Date(at).toISOString();
  if (scenario.format === 'wazuh')
    return {
      timestamp,
      id,
      rule: { id: String(scenario.rule), level: scenario.level, description: scenario.title, groups: ['demo'] },
      agent: { id: '001', name: host, ip: inside(host) },
      manager: { name: 'wazuh.example.com' },
      data: { srcip: outside(luck), ...(scenario.user && { dstuser: luck.one(site.users) }) },
      location: '/var/log/demo.log',
    };
  return {
    timestamp,
    flow_id: Number.parseInt(id.slice(0, 8), 16),
    event_type: 'alert',
    host,
    src_ip: outside(luck),
    src_port: luck.between(1025, 65_000),
    dest_ip: inside(host),
    dest_port: luck.one([22, 80, 443, 3389]),
    proto: 'TCP',
    alert: {
      signature_id: scenario.signature,
      gid: 1,
      rev: 1,
      signature: scenario.title,
      severity: scenario.severity,
      action: 'allowed',
    },
  };
};
