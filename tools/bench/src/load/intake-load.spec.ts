import { adapterOf } from '@watchfloor/intake';
import { describe, expect, it } from 'vitest';
import { alertOfLoad } from './intake-load.ts';

const made = Array.from({ length: 2000 }, (_, n) => alertOfLoad(n, 20, '2026-01-01T00:00:00.000Z'));
const keyOf = (text: string) => {
  const { rule, agent } = JSON.parse(text) as { rule: { id: string }; agent: { name: string } };
  return `${rule.id} on ${agent.name}`;
};

describe('Alerts of the load', () => {
  it('open an incident with one in twenty and join an earlier one with all others', () => {
    const known = new Set<string>();
    const opening = made.map((text, n) => {
      const fresh = !known.has(keyOf(text));
      known.add(keyOf(text));
      return fresh === (n % 20 === 0);
    });
    expect(opening).not.toContain(false);
  });

  it('are each one of their own for the detector', () => {
    expect(new Set(made.map((text) => (JSON.parse(text) as { id: string }).id)).size).toBe(made.length);
  });

  it('are taken by the adapter of their format', () => {
    const adapter = adapterOf('wazuh', undefined);
    if (!adapter.ok) throw new Error('no such format');
    const [text = ''] = made;
    const taken = adapter.value(JSON.parse(text), {
      receivedAt: Date.parse('2026-01-01T00:00:01Z'),
      raw: text,
      fallbackId: 'f',
    });
    expect(taken).toMatchObject({ ok: true, value: { entity: { kind: 'host', value: 'h-0.example.com' } } });
  });
});
