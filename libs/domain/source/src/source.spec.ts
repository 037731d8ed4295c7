import { catalogue, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { sourceCommand, sourceDecider, type Source, type SourceEvent } from './index.ts';

const { given } = specify(sourceDecider);
const data = { source: 'src-1', customer: 'cus-1', name: 'wazuh-01', format: 'wazuh' as const, at: 1 };
const mapping = { time: '$.ts' };
const connected: SourceEvent = { type: 'SourceConnected', data };
const generic: SourceEvent = { type: 'SourceConnected', data: { ...data, format: 'generic', mapping } };
const key = { key: 'key-1', hash: 'c0ffee', prefix: 'wf_3fa9', at: 2 };
const issued: SourceEvent = { type: 'ApiKeyIssued', data: key };
const revoked: SourceEvent = { type: 'ApiKeyRevoked', data: { key: 'key-1', at: 3 } };

describe('connecting a source', () => {
  const connect = { kind: 'Connect' as const, ...data };

  it('happens once', () => {
    given().when(connect).then(connected);
    given(connected).when(connect).rejects('already-connected');
  });

  it('of a generic format needs to know how its fields are read', () => {
    given()
      .when({ ...connect, format: 'generic' })
      .rejects('mapping-required');
    given()
      .when({ ...connect, format: 'generic', mapping })
      .then(generic);
  });
});

describe('changing a source', () => {
  const change = { kind: 'Change' as const, name: 'wazuh-02', at: 4 };

  it('keeps the mapping unless a new one comes, and the event always carries it', () => {
    given(connected)
      .when(change)
      .then({ type: 'SourceChanged', data: { name: 'wazuh-02', at: 4 } });
    given(generic)
      .when(change)
      .then({ type: 'SourceChanged', data: { name: 'wazuh-02', mapping, at: 4 } });
    const other = { time: '$.when' };
    const changed: SourceEvent = { type: 'SourceChanged', data: { name: 'wazuh-02', mapping: other, at: 4 } };
    given(generic)
      .when({ ...change, mapping: other })
      .then(changed);
    given(generic, changed).when(change).then(changed);
  });

  it('needs one that is connected', () => {
    given().when(change).rejects('not-connected');
  });
});

describe('the keys of a source', () => {
  const issue = { kind: 'IssueKey' as const, ...key };
  const revoke = { kind: 'RevokeKey' as const, key: 'key-1', at: 3 };

  it('are issued and revoked one by one', () => {
    given(connected).when(issue).then(issued);
    given(connected, issued)
      .when({ ...issue, key: 'key-2' })
      .then({ type: 'ApiKeyIssued', data: { ...key, key: 'key-2' } });
    given(connected, issued).when(revoke).then(revoked);
    given().when(issue).rejects('not-connected');
  });

  it('never come back under the id of one that was', () => {
    given(connected, issued).when(issue).rejects('key-exists');
    given(connected, issued, revoked).when(issue).rejects('key-exists');
  });

  it('cannot be revoked when they are not there', () => {
    given(connected).when(revoke).rejects('key-unknown');
    given(connected, issued, revoked).when(revoke).rejects('key-unknown');
  });
});

describe('whatever is asked of a source in whatever order', () => {
  it('a generic one always has a mapping, and a revoked key stays revoked', () => {
    const happened = obeysTheLaws(sourceDecider, {
      commands: arbitraryOf(sourceCommand, { key: fc.constantFrom('key-1', 'key-2') }),
      definitions,
      step: (before: Source | null, _command, _events, after) => {
        if (after?.format === 'generic') expect(after.mapping).not.toBeNull();
        for (const gone of before?.revoked ?? []) expect(after?.keys).not.toContain(gone);
      },
    });
    expect([...happened.keys()].sort()).toEqual(Object.keys(catalogue.source).sort());
  }, 60_000);

  it('its events are exactly the catalogue’s', () => {
    expectTypeOf<SourceEvent>().toEqualTypeOf<EventsOf<'source'>>();
  });
});
