import { catalogue } from '@watchfloor/events';
import { describe, it } from 'vitest';
import { quarantine } from './quarantine.ts';
import { allSources, sourceById, sourceByKey, sourcesAndKeys } from './sources-and-keys.ts';
import { happened, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(sourcesAndKeys, [quarantine]);
const connected = (id: string, name: string) =>
  happened(`source-${id}`, {
    type: 'SourceConnected',
    data: { source: id, customer: 'cus-1', name, format: 'generic', mapping: { title: 'msg' }, at: 1 },
  });
const key = (id: string, at = 5) =>
  happened('source-src-1', { type: 'ApiKeyIssued', data: { key: id, hash: `hash of ${id}`, prefix: `wf_${id}`, at } });
const { example: chunk } = catalogue.intake.AlertsReceived;
const received = (count: number, receivedAt: number, source = 'src-1') =>
  happened(`intake-${receivedAt}`, {
    type: 'AlertsReceived',
    data: { ...chunk, source, receivedAt, alerts: Array.from({ length: count }, () => chunk.alerts[0]!) },
  });

describe('sources and keys', () => {
  it('a key speaks for one source of one customer, with its mapping', () => {
    const given = spec.given(connected('src-1', 'scanner'), key('key-1'));
    given.expectRows((db) => sourceByKey(db, 'hash of key-1'), {
      key: 'key-1',
      source: 'src-1',
      name: 'scanner',
      customer: 'cus-1',
      format: 'generic',
      mapping: { title: 'msg' },
    });
    given.expectRows((db) => sourceByKey(db, 'guessed'), undefined);
  });

  it('a revoked key is refused while the others go on', () => {
    const revoked = happened('source-src-1', { type: 'ApiKeyRevoked', data: { key: 'key-1', at: 9 } });
    const given = spec.given(connected('src-1', 'scanner'), key('key-1', 5), key('key-2', 6), revoked);
    given.expectRows((db) => sourceByKey(db, 'hash of key-1'), undefined);
    given.expectSome((db) => sourceById(db, 'src-1'), { keys: [{ id: 'key-2', prefix: 'wf_key-2', issuedAt: 6 }] });
  });

  it('show how much came from each, when last, and how much of it is kept in quarantine', () => {
    const kept = happened('quarantine-b-1', {
      type: 'AlertsQuarantined',
      data: { ...catalogue.intake.AlertsQuarantined.example, source: 'src-1' },
    });
    const given = spec.given(
      connected('src-1', 'b'),
      connected('src-2', 'a'),
      received(3, 100),
      received(40, 200),
      kept,
    );
    given.expectSome(allSources, [
      { id: 'src-2', alerts: 0, lastAlertAt: null, quarantined: 0 },
      { id: 'src-1', alerts: 43, lastAlertAt: 200, quarantined: 1 },
    ]);
    given.expectRows((db) => sourceById(db, 'src-9'), undefined);
  });

  it('keep their mapping when only the name changes', () => {
    const renamed = happened('source-src-1', { type: 'SourceChanged', data: { name: 'edge', at: 2 } });
    const remapped = happened('source-src-1', {
      type: 'SourceChanged',
      data: { name: 'edge', mapping: { title: 't' }, at: 3 },
    });
    const first = [connected('src-1', 'scanner'), renamed];
    spec.given(...first).expectSome((db) => sourceById(db, 'src-1'), { name: 'edge', mapping: { title: 'msg' } });
    const given = spec.given(...first, remapped);
    given.expectSome((db) => sourceById(db, 'src-1'), { mapping: { title: 't' } });
    given.expectAnnounced('sources src-1');
  });
});
