export * from './organisation-founded.ts';
export * from './first-administrator-named.ts';
export * from './setup-link-issued.ts';
export * from './scoring-policy-released.ts';
export * from './sla-policy-released.ts';
export * from './scoring-policy.ts';
export * from './sla-policy.ts';
