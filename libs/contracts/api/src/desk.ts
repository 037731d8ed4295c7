import { z } from 'zod';
import { handMember } from './incident-page.ts';
import { once, route } from './route.ts';
import { accepted, id, iso, lane, named, role, zone } from './values.ts';

const deskState = z.enum(['away', 'ready', 'given', 'in hand']);
/** Since when the state is what it is; null for somebody who never was at a desk. */
const since = iso.nullable();

/** The desk of the person asking: one entity in hand at a time, with its companions. */
export const deskView = z.object({
  state: deskState,
  since,
  request: id.nullable(),
  /**
   * First the chosen incident, then its companions, which are of the same entity; what a lead added may be of another.
   */
  hand: z.array(handMember.extend({ sameEntity: z.boolean() })),
  startBy: iso.nullable(),
  because: z.string().nullable(),
  /** The order when it was given: what stood before it and why it was not for this person. `holder`: whoever holds it now. */
  ahead: z.array(
    z.object({
      id,
      number: z.int(),
      title: z.string(),
      zone,
      score: z.int(),
      why: z.string(),
      holder: named.nullable(),
    }),
  ),
  rank: z.object({ place: z.int(), open: z.int(), score: z.number(), lane, scoringPolicy: z.int() }).nullable(),
  declinesToday: z.int(),
  declineLimit: z.int(),
});
export type DeskView = z.output<typeof deskView>;

export const notice = z.object({
  id,
  kind: z.enum(['mention', 'holder gone', 'declined too often', 'breach', 'assigned', 'right lost']),
  incident: z.object({ id, number: z.int(), title: z.string() }),
  person: named.nullable(),
  at: iso,
});
export type Notice = z.output<typeof notice>;

export const deskRoutes = {
  view: route({
    method: 'GET',
    path: '/api/v1/desk',
    summary: 'My desk',
    needs: 'desk.use',
    query: z.object({ after: z.string().max(100).optional() }),
    answers: deskView,
  }),
  ready: route({
    method: 'POST',
    path: '/api/v1/desk/ready',
    summary: 'I am free: the next incident is given at once or the moment one arrives',
    needs: 'desk.use',
    body: z.object({}),
    honours: once,
    answers: deskView,
  }),
  leave: route({
    method: 'POST',
    path: '/api/v1/desk/leave',
    summary: 'Break: nothing is given',
    needs: 'desk.use',
    body: z.object({}),
    honours: once,
    answers: accepted,
  }),
  decline: route({
    method: 'POST',
    path: '/api/v1/desk/decline',
    summary: 'Decline what was given, with a reason; it counts. With `leave` nothing more is given',
    needs: 'desk.use',
    body: z.object({ incident: id, reason: z.string().trim().min(1).max(1000), leave: z.boolean().optional() }),
    honours: once,
    answers: accepted,
  }),
  shift: route({
    method: 'GET',
    path: '/api/v1/shift',
    summary: 'Who is on, what they hold; quiet counts of the last hours',
    needs: 'incident.read',
    answers: z.object({
      people: z.array(
        named.extend({
          roles: z.array(role),
          state: deskState,
          since,
          hand: z.array(z.object({ id, number: z.int(), title: z.string() })),
          connected: z.boolean(),
          /** Today's declines, for shift leads; null for others. */
          declines: z.int().nullable(),
        }),
      ),
      quiet: z.array(
        z.object({ id, number: z.int(), title: z.string(), customer: named, quietAlerts: z.int(), lastAt: iso }),
      ),
      counts: z.object({ open: z.int(), red: z.int(), yellow: z.int(), green: z.int() }),
    }),
  }),
  notices: route({
    method: 'GET',
    path: '/api/v1/notices',
    summary: 'What I was told: mentions, and for leads what needs a decision',
    needs: 'self',
    answers: z.object({ notices: z.array(notice) }),
  }),
};
