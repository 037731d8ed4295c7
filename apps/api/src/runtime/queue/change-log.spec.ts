import { describe, expect, it } from 'vitest';
import { ChangeLog } from './change-log.ts';

const nothing = new Map();

describe('what a returning console missed', () => {
  const filled = (): ChangeLog => {
    const log = new ChangeLog(7);
    log.add({ from: null, to: '1.a', incidents: ['inc-1'], gone: nothing });
    log.add({ from: '1.a', to: '1.b', incidents: ['inc-2', 'inc-3'], gone: nothing });
    return log;
  };

  it('is every incident changed since its last push', () => {
    expect(filled().since('1.a')?.incidents).toEqual(new Set(['inc-1', 'inc-2', 'inc-3']));
  });

  it('includes ranks that time moved after its last push without any event', () => {
    const log = filled();
    log.add({ from: '1.b', to: '1.b', incidents: ['inc-9'], gone: nothing });
    expect(log.since('1.b')?.incidents).toContain('inc-9');
  });

  it('names what left the queue, with who may hear of it', () => {
    const log = filled();
    const closed = { id: 'inc-2', customer: 'cus-1', restricted: false };
    log.add({ from: '1.b', to: '1.c', incidents: ['inc-2'], gone: new Map([['inc-2', closed]]) });
    expect(log.since('1.b')?.gone.get('inc-2')).toEqual(closed);
  });

  it('is unknown when the position was forgotten or never the end of a push: it takes a snapshot', () => {
    const log = filled();
    log.add({ from: '1.b', to: '1.c', incidents: ['inc-3', 'inc-4'], gone: nothing });
    expect(log.since('1.a')).toBeUndefined();
    expect(log.since('2.c')).toBeUndefined();
    expect(log.since('1.b')?.incidents).toEqual(new Set(['inc-2', 'inc-3', 'inc-4']));
  });
});
