import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

const logged = (detail: object) => {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).info(detail, 'said');
  return lines.join('');
};

describe('The log', () => {
  it('never holds a secret, however deep it was handed over', () => {
    const line = logged({
      token: 'hush-1',
      person: { email: 'hush-2', deeper: { password: 'hush-3' } },
      headers: { cookie: 'hush-4', authorization: 'hush-5', 'x-other': 'shown' },
    });
    expect(line).not.toContain('hush');
    expect(line).toContain('shown');
  });

  it('is one line of JSON with its time in UTC and its level as a word', () => {
    const line = JSON.parse(logged({ code: 'x' })) as Record<string, unknown>;
    expect(line).toMatchObject({ level: 'info', msg: 'said', code: 'x' });
    expect(line['time']).toMatch(/Z$/);
  });
});
