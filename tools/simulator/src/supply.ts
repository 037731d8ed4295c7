import type { Shot } from './alerts.ts';
import { sites, type Site } from './cast.ts';
import type { Chance } from '../../src/chance.ts';
import type { Floor } from './floor.ts';
import { scenarios, type Scenario } from './scenarios.ts';

export type Zone = Floor[number]['zone'];

/** So many of each zone wait for the first line: what its colleagues can work through before targets are missed. */
const wanted: Readonly<Record<Zone, number>> = { red: 2, yellow: 5, green: 4 };

const gravest = (scenario: Scenario) => scenario.format === 'wazuh' && scenario.level >= 15;
const harmless = (scenario: Scenario) => (scenario.format === 'wazuh' ? scenario.level < 7 : scenario.severity === 3);
const between = (scenario: Scenario) => !gravest(scenario) && !harmless(scenario);
const scenariosOf: Readonly<Record<Zone, readonly Scenario[]>> = {
  red: scenarios.filter(gravest),
  yellow: scenarios.filter(between),
  green: scenarios.filter(harmless),
};

const placesOf: Readonly<Record<Zone, (site: Site) => boolean>> = {
  red: ({ crown }) => crown.criticality >= 90,
  yellow: () => true,
  green: ({ weight }) => weight < 50,
};

/** The gravest kinds on what matters most score red, the usual ones on a desk's computer yellow, the harmless at a small customer green. */
export const shotFor = (zone: Zone, luck: Chance): Shot => {
  const site = luck.one(sites.filter(placesOf[zone]));
  const others = site.hosts.filter((host) => !site.crown.hosts.includes(host));
  return { scenario: luck.one(scenariosOf[zone]), site, host: luck.one(zone === 'red' ? site.crown.hosts : others) };
};

/** Attacks are rarer than hands: were there always a red one, nobody would be given anything else. */
const REDS_OF_SHOTS = 0.1;

/** A zone of which the first line has too little; undefined when enough of everything waits. */
const lackingZone = (floor: Floor, luck: Chance): Zone | undefined => {
  const waiting = (zone: Zone) => floor.filter((row) => row.tier === 'L1' && row.zone === zone).length;
  const possible = luck.is(REDS_OF_SHOTS) ? (['red', 'yellow', 'green'] as const) : (['yellow', 'green'] as const);
  return possible.find((zone) => waiting(zone) < wanted[zone]);
};

/** What detectors say next: something new where work is lacking, otherwise more of what they said lately. */
export const nextShot = (floor: Floor, lately: readonly Shot[], luck: Chance): Shot => {
  const zone = lackingZone(floor, luck);
  return zone === undefined && lately.length > 0 ? luck.one(lately) : shotFor(zone ?? 'green', luck);
};
