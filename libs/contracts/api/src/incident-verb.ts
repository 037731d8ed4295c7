import { z } from 'zod';

/** What a person does with an incident, each by a route of its own. */
export const incidentVerb = z.enum([
  'start',
  'await',
  'resume',
  'confirm',
  'refute',
  'answer',
  'close',
  'escalate',
  'handBack',
  'release',
  'reopen',
  'severity',
  'addObservable',
  'removeObservable',
  'note',
  'assign',
]);
export type IncidentVerb = z.output<typeof incidentVerb>;
