import { describe, expect, it } from 'vitest';
import { parsed } from './product.ts';
import { madeBesideTheDomain, questionsNeeding, readBesideTheDomain } from './readers.ts';

const promise = (text: string) => parsed([{ path: 'libs/processes/src/the-lead-hears.ts', text }]);

describe('who makes and who reads an event', () => {
  it('tells a process that waits for it by its promise', () => {
    const waiting = promise(`if (event.type === 'SlaBreached') tell();`);
    expect([...(readBesideTheDomain(waiting).get('SlaBreached') ?? [])]).toEqual([
      'libs/processes/src/the-lead-hears.ts',
    ]);
    expect(madeBesideTheDomain(waiting).size).toBe(0);
  });
  it('does not take whoever records a fact for a reader of it', () => {
    const recording = promise(`append({ type: 'AlertsGrouped', data: {} });`);
    expect(readBesideTheDomain(recording).size).toBe(0);
    expect(madeBesideTheDomain(recording).has('AlertsGrouped')).toBe(true);
  });
  it('tells the folder of a host, and nothing of words that are no events', () => {
    const host = parsed([{ path: 'apps/api/src/runtime/duty.ts', text: `on('SlaBreached', 'SomethingElse');` }]);
    expect([...readBesideTheDomain(host)]).toEqual([['SlaBreached', new Set(['apps/api/src/runtime'])]]);
  });
  it('knows the questions from the projections themselves', () =>
    expect(questionsNeeding('DraftSaved')).toEqual(['drafts']));
});
