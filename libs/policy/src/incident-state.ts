/** Where an incident stands, as people say it. `new`: in the order, in nobody's hand. */
export type IncidentState = 'new' | 'given' | 'in work' | 'waiting for customer' | 'answered' | 'closed';
