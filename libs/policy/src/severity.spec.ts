import { severity } from '@watchfloor/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSeverity, slaClassOf, withJoined } from './severity.ts';

describe('severities', () => {
  it('stand in one order, and only critical has the shorter targets', () => {
    expect([...severity.options].sort(compareSeverity)).toEqual(['low', 'medium', 'high', 'critical']);
    expect(severity.options.filter((one) => slaClassOf(one) === 'critical')).toEqual(['critical']);
  });

  it('are raised by alerts that are worse than all before', () => {
    expect(withJoined({ severity: 'medium', alertSeverity: 'medium' }, 'critical')).toEqual({
      severity: 'critical',
      alertSeverity: 'critical',
    });
  });

  it('stay as a person judged them while the alerts say nothing worse', () => {
    const lowered = { severity: 'low', alertSeverity: 'high' } as const;
    expect(withJoined(lowered, 'high')).toBe(lowered);
    expect(withJoined(lowered, 'critical')).toEqual({ severity: 'critical', alertSeverity: 'critical' });
  });

  it('are never lowered by alerts', () => {
    const any = fc.constantFrom(...severity.options);
    fc.assert(
      fc.property(any, any, any, (judged, alerts, joined) => {
        const before = { severity: judged, alertSeverity: alerts };
        expect(compareSeverity(withJoined(before, joined).severity, judged)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
