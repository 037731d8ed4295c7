import { mappingExample, type SourceView } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { firstAlert, ownAlerts } from './first-alert.ts';

const at = Date.parse('2026-11-17T02:12:48.000Z');
const from = (format: SourceView['format'], mapping: SourceView['mapping'] = null) => ({
  origin: 'https://soc.example.com',
  of: { id: 'src-1', format, mapping },
  key: 'wf_secret',
  at,
});

/** What a shell would hand to curl as the body. */
const bodyIn = (text: string | null): unknown => {
  const [, written = ''] = /--data-binary '(.*)'$/s.exec(text ?? '') ?? [];
  return JSON.parse(written.replaceAll(String.raw`'\''`, "'"));
};

describe('The command that sends a first alert', () => {
  it('goes to the source’s own door with its key', () => {
    const command = firstAlert(from('wazuh'));
    expect(command).toContain('https://soc.example.com/api/v1/intake/src-1');
    expect(command).toContain("'Authorization: Bearer wf_secret'");
  });

  it('carries one alert of the source’s format, of now', () => {
    expect(bodyIn(firstAlert(from('wazuh')))).toMatchObject({
      timestamp: '2026-11-17T02:12:48.000Z',
      agent: { name: 'test-host' },
    });
    expect(bodyIn(firstAlert(from('suricata')))).toMatchObject({ event_type: 'alert', src_ip: '192.0.2.10' });
  });

  it('carries a whole one in the fields of the source’s mapping', () => {
    expect(bodyIn(firstAlert(from('generic', mappingExample.mapping)))).toMatchObject({
      time: '2026-11-17T02:12:48.000Z',
      name: 'Test alert: this source can send',
      host: 'test-host',
    });
  });

  it('keeps a shell from reading what a field’s name ends', () => {
    const mapping = { ...mappingExample.mapping, title: "{l'alerte}" };
    const command = firstAlert(from('generic', mapping));
    expect(command).toContain(String.raw`"l'\''alerte"`);
    expect(bodyIn(command)).toHaveProperty("l'alerte");
  });

  it('sends a file of their own line for line', () => {
    expect(ownAlerts(from('generic'))).toContain("--data-binary '@alerts.json'");
  });
});
