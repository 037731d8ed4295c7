import { alertsOfIncident } from './alerts-of-incident.ts';
import { closedIncidents } from './closed-incidents.ts';
import { customersAndAssets } from './customers-and-assets.ts';
import { desks } from './desks.ts';
import { drafts } from './drafts.ts';
import { incidentPage } from './incident-page.ts';
import { notices } from './notices.ts';
import { openIncidents } from './open-incidents.ts';
import { organisation } from './organisation.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import { presence } from './presence.ts';
import type { Projection } from './projection.ts';
import { quarantine } from './quarantine.ts';
import { quietCounts } from './quiet-counts.ts';
import { seenObservables } from './seen-observables.ts';
import { sessions } from './sessions.ts';
import { sightings } from './sightings.ts';
import { sourcesAndKeys } from './sources-and-keys.ts';
import { ungroupedChunks } from './ungrouped-chunks.ts';

/**
 * Every question a node keeps an answer to. An event reaches them in this order: policies judge the clocks of open
 * incidents, and others look up what open incidents just numbered.
 */
export const projections: readonly Projection[] = [
  policies,
  organisation,
  people,
  sessions,
  customersAndAssets,
  sourcesAndKeys,
  quarantine,
  openIncidents,
  seenObservables,
  sightings,
  incidentPage,
  alertsOfIncident,
  quietCounts,
  closedIncidents,
  desks,
  presence,
  notices,
  drafts,
  ungroupedChunks,
];
