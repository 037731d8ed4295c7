import { describe, expect, it } from 'vitest';
import { adapterOf } from './adapter-of.ts';

const receivedAt = Date.UTC(2026, 0, 2);
const context = { receivedAt, raw: '{}', fallbackId: 'batch-1:0' };
const mapping = {
  id: '{meta.id}',
  time: { field: 'time', format: 'epoch-seconds' },
  title: '{name} on {host}',
  scenario: '{name}',
  severity: { from: '{level}', map: { '1': 'critical', low: 'low' }, otherwise: 'medium' },
  entity: [
    { kind: 'host', from: '{host}' },
    { kind: 'user', from: '{user}' },
    { kind: 'ip', from: '{ips.0}' },
  ],
  observables: [
    { kind: 'ip', from: '{ips.0}' },
    { kind: 'host', from: '{host}' },
  ],
  link: 'https://siem.example.com/a/{meta.id}',
};
const item = { meta: { id: 7 }, time: '1767225600', name: 'Port scan', host: 'db-01', level: 1, ips: ['192.0.2.1'] };

const read = (value: unknown, changes: object = {}) => {
  const adapter = adapterOf('generic', { ...mapping, ...changes });
  if (!adapter.ok) throw new Error(adapter.error.detail);
  return adapter.value(value, context);
};

describe('a generic source', () => {
  it('is read as its mapping says: paths, templates, constants, severity names', () => {
    expect(read(item)).toEqual({
      ok: true,
      value: {
        detectorId: '7',
        at: 1_767_225_600_000,
        title: 'Port scan on db-01',
        scenario: 'Port scan',
        severity: 'critical',
        entity: { kind: 'host', value: 'db-01' },
        observables: [
          { kind: 'ip', value: '192.0.2.1' },
          { kind: 'host', value: 'db-01' },
        ],
        link: 'https://siem.example.com/a/7',
        raw: '{}',
      },
    });
  });

  it('takes the first entity in its order of preference that is filled in', () => {
    const titled = { title: '{name}' };
    expect(read({ ...item, host: '' }, titled)).toMatchObject({ value: { entity: { kind: 'ip' } } });
    expect(read({ ...item, host: ' ', user: 'j.doe' }, titled)).toMatchObject({ value: { entity: { kind: 'user' } } });
  });

  it.each([
    ['epoch-milliseconds', 1_767_225_600_123, 1_767_225_600_123],
    ['iso', '2026-01-01T00:00:00.5+01:00', 1_767_222_000_500],
  ])('reads times as %s', (format, time, at) => {
    expect(read({ ...item, time }, { time: { field: 'time', format } })).toMatchObject({ value: { at } });
  });

  it.each([
    ['no title', { ...item, name: undefined }, 'field-missing'],
    ['no readable time', { ...item, time: 'yesterday' }, 'time-unreadable'],
    ['a time before detectors had clocks', { ...item, time: 0 }, 'time-before-2000'],
    ['no shape at all', 'text', 'item-not-an-object'],
  ])('with %s is refused', (_, value, code) => {
    expect(read(value)).toMatchObject({ ok: false, error: { code } });
  });

  it('never reads what every object inherits', () => {
    expect(read(item, { title: '{constructor.name}' })).toMatchObject({ error: { code: 'field-missing' } });
  });

  it.each([
    ['a word we do not know', { time: { field: 'time', format: 'stardate' } }, 'mapping-invalid', 'time.format'],
    ['an entity of no kind', { entity: [{ from: '{host}' }] }, 'mapping-lacks', 'entity.0.kind'],
    ['no title', { title: undefined }, 'mapping-lacks', 'title'],
    ['a field of nobody', { colour: '{colour}' }, 'mapping-unknown', 'colour'],
    ['one within another', { time: { field: 'time', format: 'iso', zone: 'UTC' } }, 'mapping-unknown', 'time.zone'],
    [
      'a grade we do not know',
      { severity: { map: { a: 'awful' }, otherwise: 'low' } },
      'mapping-invalid',
      'severity.map.a',
    ],
  ])('with a mapping that has %s is not connected, and hears where', (_, wrong, code, detail) => {
    expect(adapterOf('generic', { ...mapping, ...wrong })).toMatchObject({ ok: false, error: { code, detail } });
  });

  it('hears of everything that is wrong with its mapping at once', () => {
    const places = (wrong: unknown) => adapterOf('generic', wrong);
    expect(places({ time: 5, colour: '{colour}' })).toMatchObject({
      error: { code: 'mapping-invalid', detail: 'time, title, scenario, severity, entity, observables, colour' },
    });
    expect(places({ ...mapping, title: undefined, scenario: undefined })).toMatchObject({
      error: { code: 'mapping-lacks', detail: 'title, scenario' },
    });
    expect(places({ ...mapping, colour: '{c}', shape: '{s}' })).toMatchObject({
      error: { code: 'mapping-unknown', detail: 'colour, shape' },
    });
  });

  it('does not hear more than anybody reads', () => {
    const strange = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, 1]));
    expect(adapterOf('generic', { ...mapping, ...strange })).toMatchObject({
      error: { code: 'mapping-unknown', detail: expect.stringMatching(/^field0, .*, field19, …$/) as string },
    });
  });

  it('without a mapping is not connected', () => {
    expect(adapterOf('generic')).toMatchObject({ ok: false });
  });
});
