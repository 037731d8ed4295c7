import { describe, expect, it } from 'vitest';
import { suricata } from './suricata.ts';

const context = { receivedAt: Date.UTC(2026, 0, 2), raw: '{}', fallbackId: 'batch-1:0' };
const scan = {
  timestamp: '2026-01-01T14:37:19.037299-0600',
  flow_id: 928532049924531,
  pcap_cnt: 169577,
  event_type: 'alert',
  src_ip: '203.0.113.9',
  src_port: 26078,
  dest_ip: '10.47.8.150',
  dest_port: 22,
  proto: 'TCP',
  alert: { gid: 1, signature_id: 2001219, rev: 20, signature: 'SCAN Potential SSH Scan', severity: 2 },
};

const severityWith = (alert: object) => suricata({ ...scan, alert: { ...scan.alert, ...alert } }, context);

describe('an alert of Suricata', () => {
  it('is about the address inside, and reads the odd offsets of EVE', () => {
    expect(suricata(scan, context)).toEqual({
      ok: true,
      value: {
        detectorId: '928532049924531/1-2001219/2026-01-01T14:37:19.037299-0600/169577',
        at: Date.UTC(2026, 0, 1, 20, 37, 19, 37),
        title: 'SCAN Potential SSH Scan',
        scenario: 'suricata-1-2001219',
        severity: 'medium',
        entity: { kind: 'ip', value: '10.47.8.150' },
        observables: [
          { kind: 'ip', value: '203.0.113.9' },
          { kind: 'ip', value: '10.47.8.150' },
        ],
        raw: '{}',
      },
    });
  });

  it('without an offset is taken as UTC', () => {
    const honeypot = { ...scan, timestamp: '2026-01-01T03:50:11.315110' };
    expect(suricata(honeypot, context)).toMatchObject({ value: { at: Date.UTC(2026, 0, 1, 3, 50, 11, 315) } });
  });

  it('about a host that calls out is about that host, and about the named target where the rule names one', () => {
    const beacon = { ...scan, src_ip: '10.0.0.5', dest_ip: '198.51.100.1' };
    expect(suricata(beacon, context)).toMatchObject({ value: { entity: { kind: 'ip', value: '10.0.0.5' } } });
    const named = { ...beacon, alert: { ...scan.alert, target: { ip: '198.51.100.1' } } };
    expect(suricata(named, context)).toMatchObject({ value: { entity: { value: '198.51.100.1' } } });
  });

  it('carries names, URLs and hashes of what was transferred', () => {
    const download = {
      ...scan,
      http: { hostname: 'files.example.com', url: '/a.exe' },
      tls: { sni: 'cdn.example.com' },
      dns: { query: [{ rrname: 'x.example.com' }] },
      fileinfo: { sha256: 'decaf' },
    };
    expect(suricata(download, context)).toMatchObject({
      value: {
        observables: [
          { kind: 'ip' },
          { kind: 'ip' },
          { kind: 'domain', value: 'files.example.com' },
          { kind: 'domain', value: 'cdn.example.com' },
          { kind: 'domain', value: 'x.example.com' },
          { kind: 'url', value: 'files.example.com/a.exe' },
          { kind: 'hash', value: 'decaf' },
        ],
      },
    });
  });

  it('is as severe as its rule says: 1 is the worst, and the metadata may say Critical', () => {
    expect(severityWith({ severity: 1 })).toMatchObject({ value: { severity: 'high' } });
    expect(severityWith({ severity: 3 })).toMatchObject({ value: { severity: 'low' } });
    expect(severityWith({ metadata: { signature_severity: ['Critical'] } })).toMatchObject({
      value: { severity: 'critical' },
    });
  });

  it('is told apart from the flows, queries and statistics in the same file', () => {
    expect(suricata({ ...scan, event_type: 'flow' }, context)).toMatchObject({ error: { code: 'not-an-alert' } });
    expect(suricata({ ...scan, alert: {} }, context)).toMatchObject({ error: { code: 'field-missing' } });
    expect(suricata('alert', context)).toMatchObject({ error: { code: 'item-not-an-object' } });
  });
});
