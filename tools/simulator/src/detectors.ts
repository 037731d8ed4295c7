import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { alertOf, type Shot } from './alerts.ts';
import type { Site } from './cast.ts';
import type { Chance } from '../../src/chance.ts';
import type { Scenario } from './scenarios.ts';

export type Format = Scenario['format'];

/** A source of one customer that takes one format, and its key. */
export interface Sensor {
  readonly site: Site;
  readonly format: Format;
  readonly source: string;
  readonly key: string;
}

/** Posts some alerts of one kind, as a burst of the same detector would come. Throws when they were not taken. */
export const post = async (
  url: string,
  sensors: readonly Sensor[],
  shot: Shot,
  count: number,
  luck: Chance,
): Promise<void> => {
  const sensor = sensors.find(({ site, format }) => site === shot.site && format === shot.scenario.format);
  if (sensor === undefined) throw new Error(`no sensor for ${shot.scenario.format} at ${shot.site.customer}`);
  const now = Date.now();
  const alerts = Array.from({ length: count }, (_, i) => alertOf(shot, randomUUID(), now - i * 400, luck));
  const answer = await request(`${url}/api/v1/intake/${sensor.source}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sensor.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(alerts),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 202) throw new Error(`the intake answered ${answer.statusCode}: ${text}`);
};
