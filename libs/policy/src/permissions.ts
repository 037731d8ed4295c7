import type { Role } from '@watchfloor/events';

/** What a signed-in person may be allowed to do; every one of these is also a permission of the API contract. */
export type PersonPermission =
  | 'self'
  | 'incident.read'
  | 'incident.work'
  | 'incident.register'
  | 'incident.note'
  | 'shift.lead'
  | 'desk.use'
  | 'people.manage'
  | 'customers.read'
  | 'customers.manage'
  | 'sources.manage'
  | 'quarantine.manage'
  | 'policy.read';

const analyst: readonly PersonPermission[] = [
  'incident.read',
  'incident.work',
  'incident.register',
  'incident.note',
  'desk.use',
  'policy.read',
  'customers.read',
];

/** The roles of handbook 1.2 and what each may do; `self` (own session, own password) goes to everybody. */
export const rolePermissions: Readonly<Record<Role, readonly PersonPermission[]>> = {
  'L1 engineer': analyst,
  'L2 engineer': analyst,
  'L3 analyst': analyst,
  'on-call analyst': analyst,
  forensics: analyst,
  'content development': ['incident.read', 'policy.read', 'customers.read'],
  'service manager': ['incident.read', 'incident.note', 'policy.read', 'customers.read'],
  'shift lead': [...analyst, 'shift.lead'],
  administrator: [
    'people.manage',
    'customers.read',
    'customers.manage',
    'sources.manage',
    'quarantine.manage',
    'policy.read',
    'incident.read',
  ],
  auditor: ['incident.read', 'customers.read', 'policy.read'],
};

/** The union over a person's roles. */
export const permissionsOf = (roles: readonly Role[]): ReadonlySet<PersonPermission> =>
  new Set<PersonPermission>(['self', ...roles.flatMap((role) => rolePermissions[role])]);

/** Whether there is a desk on which work can be put for this person. */
export const hasDesk = ({ suspended, roles }: { readonly suspended: boolean; readonly roles: readonly Role[] }) =>
  !suspended && permissionsOf(roles).has('desk.use');
