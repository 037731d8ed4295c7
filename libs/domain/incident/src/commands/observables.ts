import { observable } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayWork } from '../acting.ts';
import { isSame, type Decision, type Incident } from '../state.ts';

export const AddObservable = z.object({ kind: z.literal('AddObservable'), ...acting, observable });
export type AddObservable = z.output<typeof AddObservable>;

export const RemoveObservable = z.object({ kind: z.literal('RemoveObservable'), ...acting, observable });
export type RemoveObservable = z.output<typeof RemoveObservable>;

export const addObservable = (command: AddObservable, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, observable: seen } = command;
  if (incident.observables.some((one) => isSame(one, seen))) return reject('observable-present');
  return accept([{ type: 'ObservableAdded', data: { by, observable: seen, at, ...allowed.value } }]);
};

export const removeObservable = (command: RemoveObservable, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, observable: wrong } = command;
  if (!incident.observables.some((one) => isSame(one, wrong))) return reject('observable-absent');
  return accept([{ type: 'ObservableRemoved', data: { by, observable: wrong, at, ...allowed.value } }]);
};
