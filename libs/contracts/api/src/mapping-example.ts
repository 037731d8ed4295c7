/** A worked example for whoever connects a generic source: an alert of theirs, and the mapping that reads it. */
export const mappingExample = {
  alert: {
    meta: { id: 4711 },
    time: '2026-11-17T02:00:00Z',
    name: 'Port scan',
    level: 2,
    host: 'db-01',
    ip: '192.0.2.10',
  },
  mapping: {
    id: '{meta.id}',
    time: { field: 'time', format: 'iso' },
    title: '{name} on {host}',
    scenario: '{name}',
    severity: { from: '{level}', map: { '1': 'critical', '2': 'high' }, otherwise: 'medium' },
    entity: [
      { kind: 'host', from: '{host}' },
      { kind: 'ip', from: '{ip}' },
    ],
    observables: [{ kind: 'ip', from: '{ip}' }],
    link: 'https://siem.example.com/alerts/{meta.id}',
  },
} as const;
