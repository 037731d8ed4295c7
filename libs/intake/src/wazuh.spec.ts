import { describe, expect, it } from 'vitest';
import { wazuh } from './wazuh.ts';

const receivedAt = Date.UTC(2026, 0, 2);
const context = { receivedAt, raw: '{"as":"it came"}', fallbackId: 'batch-1:0' };

/** Written after the documented shape of alerts.json. */
const sshd = {
  timestamp: '2026-01-01T14:30:00.123+0200',
  rule: { level: 10, description: 'sshd: brute force trying to get access.', id: '5712', groups: ['syslog', 'sshd'] },
  agent: { id: '001', name: 'web-01', ip: '192.0.2.10' },
  manager: { name: 'wazuh-manager' },
  id: '1767270600.4711',
  predecoder: { program_name: 'sshd', hostname: 'web-01' },
  decoder: { name: 'sshd' },
  data: { srcip: '203.0.113.7', srcuser: 'admin' },
  location: '/var/log/auth.log',
};

describe('a native Wazuh alert', () => {
  it('becomes an alert about the agent, with everything that was observed', () => {
    expect(wazuh(sshd, context)).toEqual({
      ok: true,
      value: {
        detectorId: '1767270600.4711/5712',
        at: Date.UTC(2026, 0, 1, 12, 30, 0, 123),
        title: 'sshd: brute force trying to get access.',
        scenario: 'wazuh-5712',
        severity: 'medium',
        entity: { kind: 'host', value: 'web-01' },
        observables: [
          { kind: 'host', value: 'web-01' },
          { kind: 'ip', value: '192.0.2.10' },
          { kind: 'ip', value: '203.0.113.7' },
          { kind: 'user', value: 'admin' },
        ],
        raw: '{"as":"it came"}',
      },
    });
  });

  it.each([
    [3, 'low'],
    [7, 'medium'],
    [12, 'high'],
    [15, 'critical'],
  ])('of rule level %i is %s', (level, severity) => {
    expect(wazuh({ ...sshd, rule: { ...sshd.rule, level } }, context)).toMatchObject({ value: { severity } });
  });

  it('relayed by the manager is about the host of the log line, not about the manager', () => {
    const relayed = { ...sshd, agent: { id: '000', name: 'wazuh-manager' }, predecoder: { hostname: 'fw-02' } };
    expect(wazuh(relayed, context)).toMatchObject({ value: { entity: { kind: 'host', value: 'fw-02' } } });
  });

  it('about a changed file carries its hashes', () => {
    const changed = { ...sshd, syscheck: { path: '/etc/passwd', md5_after: 'c0ffee', sha256_after: 'decaf' } };
    expect(wazuh(changed, context)).toMatchObject({
      value: {
        observables: expect.arrayContaining([
          { kind: 'hash', value: 'c0ffee' },
          { kind: 'hash', value: 'decaf' },
        ]) as unknown,
      },
    });
  });

  it('keeps the id that a relay gives it, so that two deliveries of one line are one alert', () => {
    expect(wazuh({ ...sshd, detector_id: 'alerts.json:7' }, context)).toMatchObject({
      value: { detectorId: 'alerts.json:7' },
    });
    expect(wazuh({ ...sshd, id: undefined }, context)).toMatchObject({ value: { detectorId: 'batch-1:0' } });
  });

  it.each([
    ['a list', [], 'item-not-an-object'],
    ['without a rule', {}, 'not-an-alert'],
    ['with a level that no rule has', { ...sshd, rule: { id: '1', level: 99 } }, 'field-invalid'],
    ['without a time', { ...sshd, timestamp: undefined }, 'time-unreadable'],
    ['of 1970', { ...sshd, timestamp: '1970-01-01T00:00:00Z' }, 'time-before-2000'],
    ['of the day after tomorrow', { ...sshd, timestamp: '2026-01-04T00:00:00Z' }, 'time-in-future'],
    ['about nothing', { ...sshd, agent: {}, predecoder: {}, data: {} }, 'field-missing'],
  ])('%s is refused with its reason', (_, item, code) => {
    expect(wazuh(item, context)).toMatchObject({ ok: false, error: { code } });
  });
});
