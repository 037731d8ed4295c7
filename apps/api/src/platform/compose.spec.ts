import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serveOperations, type OperationsNeeds } from '../http/server/serve-operations.ts';
import { readConfig, settings } from './config.ts';

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: { readonly proxy: { readonly content: string } };
  readonly volumes: Readonly<Record<string, unknown>>;
}

const file = readFileSync(join(import.meta.dirname, '../../../../docker-compose.yml'), 'utf8');
const compose = parse(file, { merge: true }) as Compose;
const nodes = Object.entries(compose.services).filter(([name]) => name.startsWith('api-'));
/** What compose puts in when nobody said anything else. */
const filledIn = (value: string): string => value.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
const environmentOf = ({ environment = {} }: Service): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]));

const server = fastify();
serveOperations(server, {} as OperationsNeeds);
const answers = (url: string | undefined): boolean => server.hasRoute({ method: 'GET', url: url ?? '' });

describe('docker-compose.yml', () => {
  it('starts two API nodes on one event store, each with read models of its own', () => {
    expect(nodes).toHaveLength(2);
    const [one, two] = nodes.map(([, node]) => environmentOf(node));
    expect(one?.['STORE']).toBe(two?.['STORE']);
    const views = nodes.map(([, { volumes }]) => volumes?.find((volume) => volume.endsWith(`:${one?.['DATA_DIR']}`)));
    expect(new Set(views).size).toBe(2);
  });

  it('sets only variables that the server reads, to values it takes', () => {
    for (const [, node] of nodes) {
      const environment = environmentOf(node);
      expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
      expect(() => readConfig(environment)).not.toThrow();
    }
  });

  it('asks for health where the server answers, on the port it listens on', () => {
    for (const [, node] of nodes) {
      const asked = new URL(/http:\/\/[^']+/.exec(node.healthcheck?.test.join(' ') ?? '')?.[0] ?? 'none:');
      expect(answers(asked.pathname)).toBe(true);
      expect(asked.port).toBe(environmentOf(node)['PORT']);
    }
    expect(answers(/health_uri (\S+)/.exec(compose.configs.proxy.content)?.[1])).toBe(true);
    for (const [name, node] of nodes)
      expect(compose.configs.proxy.content).toContain(`${name}:${environmentOf(node)['PORT']}`);
  });

  it('names only services and volumes that exist, and shows nothing but 127.0.0.1 to the outside', () => {
    for (const { depends_on: needed = {}, volumes = [] } of Object.values(compose.services)) {
      const services = Array.isArray(needed) ? (needed as string[]) : Object.keys(needed);
      expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(services));
      expect(Object.keys(compose.volumes)).toEqual(
        expect.arrayContaining(volumes.map((volume) => volume.split(':')[0])),
      );
    }
    const ports = file.match(/ports: \[.*\]/g) ?? [];
    expect(ports).not.toHaveLength(0);
    for (const port of ports) expect(port).toContain("'127.0.0.1:");
  });

  it('gives no service a password', () => {
    expect(file).not.toMatch(/PASSWORD: (?!\$\{)/);
  });
});
