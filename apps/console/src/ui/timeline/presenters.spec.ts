import { timelineKind, type TimelineEntry, type TimelineKind } from '@watchfloor/api-contract';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../language/en.json' with { type: 'json' };
import zh from '../language/zh.json' with { type: 'json' };
import { presenters, sentence } from './presenters.ts';

const say = (kind: TimelineKind, params: TimelineEntry['params'] = {}) =>
  presenters[kind](
    { kind, revision: 1, at: '2026-11-17T02:00:00.000Z', actor: null, params, text: null },
    i18next.t.bind(i18next),
    'per-iv',
  ).says;

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
});

describe('The timeline', () => {
  it.each(timelineKind.options)('has words for %s, also when an older server says nothing more', (kind) => {
    const words = say(kind);
    expect(words).not.toBe('');
    expect(words).not.toMatch(/^timeline\.|\{\{/);
  });

  it('says that the order gave it, and what it scored', () => {
    expect(say('given', { to: 'Ines Varga', place: 10, open: 48, score: 72 })).toBe(
      'gave it to Ines Varga, place 10 of 48, score 72',
    );
  });

  it('says that the order gave it, without the place, to a reader who may not know what else is open', () => {
    expect(say('given', { to: 'Ines Varga', score: 72 })).toBe('gave it to Ines Varga, score 72');
    expect(say('given', { to: 'Ines Varga', companionOf: 'inc-1' })).toBe('gave it to Ines Varga as a companion');
  });

  it('says why it was registered in the reader’s words, and nothing where there is no reason', () => {
    const registered = { origin: 'alerts', alerts: 2 };
    expect(say('registered', { ...registered, reason: 'the quiet hour is over' })).toBe(
      'registered it from 2 alerts: the quiet hour is over',
    );
    expect(say('registered', { ...registered, reason: '' })).toBe('registered it from 2 alerts');
  });

  it('addresses the reader', () => {
    const to = { to: 'Ines Varga', whom: 'per-iv', place: 10, open: 48, score: 72 };
    expect(say('given', to)).toBe('gave it to you, place 10 of 48, score 72');
    expect(say('given', { ...to, whom: 'per-leila' })).toContain('Ines Varga');
    expect(say('returned', { from: 'Ines Varga', whom: 'per-iv', why: 'declined' })).toContain('from you');
  });

  it('says that a lead assigned it, and why', () => {
    expect(say('given', { to: 'Ines Varga', lead: 'Ruth Amsel', reason: 'knows the host' })).toBe(
      'assigned it to Ines Varga: knows the host',
    );
  });

  it('names each part of the packet that an escalation carries', () => {
    const params = { to: 'L2', checked: 'the log', ruledOut: 'travel' };
    const entry = { revision: 1, at: '2026-11-17T02:00:00.000Z', actor: null, params, text: 'stolen token' };
    const { written } = presenters.escalated({ ...entry, kind: 'escalated' }, i18next.t.bind(i18next), 'per-iv');
    expect(written).toBe('**Checked**\n\nthe log\n\n**Ruled out**\n\ntravel\n\n**Hypothesis**\n\nstolen token');
  });

  it('tells what somebody gave back from what was taken back', () => {
    const from = { from: 'Ivo Venn', reason: 'not my field' };
    expect(say('returned', { ...from, why: 'handed back' })).toBe('gave it back: not my field');
    expect(say('returned', { ...from, why: 'declined' })).toContain('took it back from Ivo Venn');
  });

  it('says why nobody is told', () => {
    const closed = { verdict: 'false positive', classification: 'planned scan', notTold: 'nothing happened' };
    expect(say('closed', closed)).toBe('closed it: False positive, planned scan; nobody is told: nothing happened');
  });

  it('shows a word it does not know as it came', () => {
    expect(say('escalated', { to: 'L9' })).toBe('escalated it to L9');
  });

  it.each([
    ['en', 'you', 'per-ivo', 'Ivo Venn gave it to you, score 72'],
    ['zh', '您', 'per-ivo', 'Ivo Venn 派发给您，评分 72'],
    ['zh', 'Ines Varga', 'per-iv', '您派发给 Ines Varga，评分 72'],
  ])('keeps the gaps of the language (%s, to %s)', (language, to, id, words) => {
    const params = { to: 'Ines Varga', ...(to !== 'Ines Varga' && { whom: 'per-iv' }), score: 72 };
    const entry = { kind: 'given', revision: 1, at: '2026-11-17T02:00:00.000Z', params, text: null } as const;
    const { who, says } = sentence(
      { ...entry, actor: { id, name: 'Ivo Venn' } },
      i18next.getFixedT(language),
      'per-iv',
    );
    expect(who + says).toBe(words);
  });
});
