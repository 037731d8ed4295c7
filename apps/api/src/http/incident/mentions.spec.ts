import { describe, expect, it } from 'vitest';
import { mentionedIn } from './mentions.ts';

const ivo = { id: 'per-ivo', name: 'Ivo Venn' };
const ivor = { id: 'per-ivor', name: 'Ivo Venner' };
const wang = { id: 'per-wang', name: '王伟' };

describe('A note that mentions people', () => {
  it('tells each of them once, however their name is written', () => {
    expect(mentionedIn('@ivo venn, look. Thanks @Ivo Venn! And @王伟。', [ivo, wang])).toEqual(['per-ivo', 'per-wang']);
  });

  it('means the longer of two names that begin alike', () => {
    expect(mentionedIn('Ask @Ivo Venner', [ivo, ivor])).toEqual(['per-ivor']);
  });

  it('tells nobody for an address or half a name', () => {
    expect(mentionedIn('ivo venn, @Ivo, x@example.com', [ivo])).toEqual([]);
  });

  it('tells everybody who is called that: none of them should miss it', () => {
    expect(mentionedIn('@Ivo Venn', [ivo, { id: 'per-2', name: 'Ivo Venn' }])).toEqual(['per-ivo', 'per-2']);
  });

  it('is read once, however it is written: what follows a sign is looked up and not compared with every name', () => {
    let looked = 0;
    const names = Array.from({ length: 200 }, (_, n) => ({
      id: `per-${n}`,
      get name() {
        looked += 1;
        return `Person Name ${n}`;
      },
    }));
    expect(mentionedIn(`${'@'.repeat(49_000)}Person Name 7`, names)).toEqual(['per-7']);
    expect(mentionedIn('@Person Name '.repeat(3_800), names)).toEqual([]);
    expect(mentionedIn(`${'@x'.repeat(1_000)} @Person Name 7`, names)).toEqual([]);
    expect(looked).toBeLessThan(2_000);
  });
});
