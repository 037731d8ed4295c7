import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('The settings of a node', () => {
  it('bind to this machine only and keep the data beside it, when nobody says otherwise', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8420,
      store: 'sqlite:./data',
      dataDir: './data',
      publicUrl: undefined,
    });
  });

  it('keep the read models in the folder of an embedded store, and on a cluster where DATA_DIR says', () => {
    expect(readConfig({ STORE: 'sqlite:/srv/soc' }).dataDir).toBe('/srv/soc');
    expect(readConfig({ STORE: 'esdb://node1.example.com:2113', DATA_DIR: '/srv/views' }).dataDir).toBe('/srv/views');
  });

  it('begin an epoch on a cluster by hand, and on no embedded store, which counts its own', () => {
    const STORE = 'esdb://node1.example.com:2113';
    expect(readConfig({ STORE }).storeEpoch).toBe(1);
    expect(readConfig({ STORE, STORE_EPOCH: '2' }).storeEpoch).toBe(2);
    for (const nonsense of ['0', '1.5', 'two'])
      expect(() => readConfig({ STORE, STORE_EPOCH: nonsense })).toThrow('STORE_EPOCH');
    expect(() => readConfig({ STORE_EPOCH: '2' })).toThrow(
      'STORE_EPOCH must be left out: an embedded store counts its own.',
    );
  });

  it('name everything that makes no sense at once', () => {
    const read = () => readConfig({ PORT: 'soon', STORE: 'postgres://example.com', SESSION_HOURS: '-1' });
    const sentences = [
      'PORT must be a whole number from 0 to 65535.',
      'STORE must be sqlite:<folder> or esdb://host:port.',
      'SESSION_HOURS must be a number from 0.01 to 720.',
    ];
    expect(read).toThrow(sentences.join('\n'));
  });

  it.each([
    [{ HOST: '' }, 'HOST must not be empty.'],
    [{ PORT: '' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '80.5' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
    [{ PUBLIC_URL: 'soc.example.com' }, 'PUBLIC_URL must be an address that begins with http:// or https://.'],
    [{ ORIGINS: 'https://a.example.com,b' }, 'ORIGINS must be an address that begins with http:// or https://.'],
    [{ START_WITHIN_SECONDS: 'soon' }, 'START_WITHIN_SECONDS must be a whole number from 1 to 86400.'],
  ])('say in a sentence what is wrong with %o', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  it('find the console from where the node was started', () => {
    expect(readConfig({ CONSOLE_DIST: 'apps/console/dist' }).consoleDist).toBe(
      join(process.cwd(), 'apps/console/dist'),
    );
    expect(readConfig({ CONSOLE_DIST: '/srv/console' }).consoleDist).toBe('/srv/console');
  });

  it('reduce addresses of the console to their origins', () => {
    const config = readConfig({ PUBLIC_URL: 'https://soc.example.com/queue', ORIGINS: 'https://a.example.com/x,' });
    expect(config).toMatchObject({ publicUrl: 'https://soc.example.com', origins: ['https://a.example.com'] });
  });
});
