import { administrationRoutes } from './administration.ts';
import { deskRoutes } from './desk.ts';
import { incidentRoutes } from './incident.ts';
import { intakeRoutes } from './intake.ts';
import { queueRoutes } from './queue.ts';
import { sessionRoutes } from './session.ts';

export * from './administration.ts';
export * from './administration-views.ts';
export * from './desk.ts';
export * from './incident-page.ts';
export * from './incident-verb.ts';
export * from './incident.ts';
export * from './intake.ts';
export * from './live.ts';
export * from './mapped-alert.ts';
export * from './mapping-example.ts';
export * from './permission.ts';
export * from './policy.ts';
export * from './problem.ts';
export * from './quarantined-for.ts';
export * from './queue-order.ts';
export * from './queue.ts';
export * from './route.ts';
export * from './session.ts';
export * from './values.ts';

/** Every HTTP route of the product; guards, OpenAPI and the access matrix walk this table. */
export const routes = {
  session: sessionRoutes,
  queue: queueRoutes,
  incident: incidentRoutes,
  desk: deskRoutes,
  administration: administrationRoutes,
  intake: intakeRoutes,
} as const;
