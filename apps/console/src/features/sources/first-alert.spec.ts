import type { SourceView } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { firstAlert } from './first-alert.ts';

const command = (format: SourceView['format']) =>
  firstAlert({
    origin: 'https://soc.example.com',
    source: 'src-1',
    format,
    key: 'wf_secret',
    at: Date.parse('2026-11-17T02:12:48.000Z'),
  });

const bodyIn = (text: string): unknown => JSON.parse(/-d '(.*)'$/.exec(text)?.[1] ?? '');

describe('The command that sends a first alert', () => {
  it('goes to the source’s own door with its key', () => {
    expect(command('wazuh')).toContain('https://soc.example.com/api/v1/intake/src-1');
    expect(command('wazuh')).toContain("'Authorization: Bearer wf_secret'");
  });

  it('carries one alert of the source’s format, of now', () => {
    expect(bodyIn(command('wazuh'))).toMatchObject({
      timestamp: '2026-11-17T02:12:48.000Z',
      agent: { name: 'test-host' },
    });
    expect(bodyIn(command('suricata'))).toMatchObject({ event_type: 'alert', src_ip: '192.0.2.10' });
  });

  it('asks for a file where only the owner knows the fields', () => {
    expect(command('generic')).toContain("-d '@alerts.json'");
  });
});
