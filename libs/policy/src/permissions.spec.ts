import { role } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { hasDesk, permissionsOf, rolePermissions, type PersonPermission } from './permissions.ts';

const holders = (permission: PersonPermission) =>
  role.options.filter((one) => rolePermissions[one].includes(permission));

describe('what roles may do', () => {
  it('lets everybody look after their own session, even without a role', () => {
    expect([...permissionsOf([])]).toEqual(['self']);
  });

  it('lets only the people of the shift work on incidents and sit at a desk', () => {
    const shift = ['L1 engineer', 'L2 engineer', 'L3 analyst', 'on-call analyst', 'forensics', 'shift lead'];
    expect(holders('incident.work')).toEqual(shift);
    expect(holders('desk.use')).toEqual(shift);
    expect(holders('incident.register')).toEqual(shift);
  });

  it('gives a desk to the people of the shift, and to nobody who is suspended', () => {
    expect(hasDesk({ roles: ['auditor', 'L1 engineer'], suspended: false })).toBe(true);
    expect(hasDesk({ roles: ['L1 engineer'], suspended: true })).toBe(false);
    expect(hasDesk({ roles: ['auditor'], suspended: false })).toBe(false);
  });

  it('lets everybody read incidents, and whoever works with customers add notes', () => {
    expect(holders('incident.read')).toEqual(role.options);
    expect(holders('incident.note')).toContain('service manager');
    expect(holders('incident.note')).not.toContain('auditor');
  });

  it('keeps administration with the administrator, who works on no incident', () => {
    for (const own of ['people.manage', 'customers.manage', 'sources.manage', 'quarantine.manage'] as const) {
      expect(holders(own)).toEqual(['administrator']);
    }
    expect(permissionsOf(['administrator']).has('incident.work')).toBe(false);
  });

  it('lets the auditor read and change nothing', () => {
    expect([...permissionsOf(['auditor'])].sort()).toEqual(['customers.read', 'incident.read', 'policy.read', 'self']);
  });

  it('adds up over a person’s roles', () => {
    const both = permissionsOf(['auditor', 'shift lead']);
    expect(both.has('shift.lead')).toBe(true);
    expect(both.has('customers.read')).toBe(true);
    expect(holders('shift.lead')).toEqual(['shift lead']);
  });
});
