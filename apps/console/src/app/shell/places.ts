import {
  IconAdjustmentsHorizontal,
  IconArchive,
  IconBuilding,
  IconBug,
  IconList,
  IconPlugConnected,
  IconScale,
  IconUserCog,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '@watchfloor/api-contract';
import type { AskedForm } from '../../live/asked-form.ts';

export interface Place {
  readonly key: 'queue' | 'shift' | 'closed' | 'customers' | 'policy' | 'people' | 'sources' | 'quarantine' | 'account';
  readonly to: `/${Place['key']}`;
  readonly needs: Permission;
  readonly icon: Icon;
  /** The second key after `g`. */
  readonly go: string;
  readonly end?: boolean;
}

const place = (key: Place['key'], needs: Permission, icon: Icon, go: string, end = false): Place => ({
  key,
  to: `/${key}`,
  needs,
  icon,
  go,
  end,
});

/** Every page one can go to, in the order of the rail; what a person may not open is not shown. */
export const places: readonly Place[] = [
  place('queue', 'incident.read', IconList, 'q'),
  place('shift', 'incident.read', IconUsers, 's'),
  place('closed', 'incident.read', IconArchive, 'c'),
  place('customers', 'customers.read', IconBuilding, 'u'),
  place('policy', 'policy.read', IconScale, 'p'),
  place('people', 'people.manage', IconUserCog, 'e', true),
  place('sources', 'sources.manage', IconPlugConnected, 'o', true),
  place('quarantine', 'quarantine.manage', IconBug, 'x', true),
  place('account', 'self', IconAdjustmentsHorizontal, 'a', true),
];

interface Form {
  readonly form: AskedForm;
  readonly on: Place['to'];
  readonly needs: Permission;
  readonly name: 'people.invite' | 'sources.connect' | 'customers.add';
}

/** What is begun with a form on one of these pages, and found from anywhere. */
const forms: readonly Form[] = [
  { form: 'person', on: '/people', needs: 'people.manage', name: 'people.invite' },
  { form: 'source', on: '/sources', needs: 'sources.manage', name: 'sources.connect' },
  { form: 'customer', on: '/customers', needs: 'customers.manage', name: 'customers.add' },
];

export const formsFor = (permissions: readonly Permission[]) =>
  forms.filter(({ needs }) => permissions.includes(needs));

export const placesFor = (permissions: readonly Permission[]) =>
  places.filter(({ needs }) => needs === 'self' || permissions.includes(needs));
