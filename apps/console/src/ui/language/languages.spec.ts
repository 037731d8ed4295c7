import { describe, expect, it } from 'vitest';
import { differences, messageKeys } from '../../../build/message-keys.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const flat = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));

describe('The languages of the console', () => {
  it('have every message of English in Chinese and none besides', () => {
    expect(differences(en, zh)).toEqual({ missing: [], unknown: [] });
  });

  it('put the same facts into each sentence', () => {
    const chinese = new Map(flat(zh));
    const other = flat(en).filter(([key, text]) => {
      const translated = chinese.get(key);
      return translated !== undefined && holes(translated).join() !== holes(text).join();
    });
    expect(other).toEqual([]);
  });

  it('leave no message empty', () => {
    expect([...flat(en), ...flat(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are found incomplete when a message is missing or unknown', () => {
    expect(differences({ a: { b: 'x', c_one: '1', c_other: 'n' } }, { a: { c_other: 'n', d: 'y' } })).toEqual({
      missing: ['a.b'],
      unknown: ['a.d'],
    });
    expect(messageKeys({ a: { b: 'x' } })).toEqual(new Set(['a.b']));
  });
});
