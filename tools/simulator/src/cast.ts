import type { Role } from '@watchfloor/events';

/** An invented organisation: nobody here exists, and every address is reserved for examples. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly specialities?: readonly string[];
  readonly onCall?: boolean;
  /** A simulated colleague works by itself; the others are for whoever tries the demonstration. */
  readonly simulated?: true;
}

const member = (name: string, role: Role, more: Partial<Member> = {}): Member => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? name}@soc.example.com`,
  roles: [role],
  ...more,
});

export const administrator = member('Dana Krol', 'administrator');

export const people: readonly Member[] = [
  member('Ivo Venn', 'L1 engineer'),
  member('Leila Moss', 'L1 engineer'),
  member('Hanne Kruse', 'L2 engineer', { specialities: ['cloud', 'industrial'] }),
  member('Tomas Lind', 'L3 analyst'),
  member('Greta Holm', 'on-call analyst', { onCall: true }),
  member('Vera Nord', 'forensics'),
  member('Emil Sand', 'content development'),
  member('Ruth Amsel', 'shift lead'),
  member('Sami Koski', 'service manager'),
  member('Mats Toll', 'auditor'),
  member('Pavel Dorn', 'L1 engineer', { simulated: true }),
  member('Nadia Falk', 'L1 engineer', { simulated: true }),
  member('Jonas Hale', 'L1 engineer', { simulated: true }),
  member('Aiko Brandt', 'L1 engineer', { simulated: true }),
  member('Bo Rehn', 'L1 engineer', { simulated: true }),
  member('Kira Eng', 'L1 engineer', { simulated: true }),
  member('Clara Voss', 'L2 engineer', { simulated: true, specialities: ['cloud'] }),
  member('Owen Prior', 'L3 analyst', {
    simulated: true,
    onCall: true,
    roles: ['L3 analyst', 'on-call analyst', 'forensics'],
  }),
];

export interface Site {
  readonly customer: string;
  /** 0–100. */
  readonly weight: number;
  readonly hosts: readonly string[];
  readonly users: readonly string[];
  readonly crown: { readonly name: string; readonly hosts: readonly string[]; readonly criticality: number };
}

/** `PAY-WS-01`, `PAY-WS-02` and so on: enough of them that not every alert is about the same few. */
const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);

const payment = numbered('PAY-WS-', 24);
const control = ['ENG-11', 'PLC-GW-2', ...numbered('PLC-', 16)];
const shops = ['web-04', 'shop-01', ...numbered('web-eu-', 8)];
const files = ['fs-02', 'bkp-01', ...numbered('fs-ward-', 16)];

export const sites: readonly Site[] = [
  {
    customer: 'Aldermoor Bank',
    weight: 90,
    hosts: [...payment, 'DC-03', 'JMP-01', 'FIN-WS-112', ...numbered('HR-WS-', 30)],
    users: ['svc-batch', 'svc-pay', 'm.rask'],
    crown: { name: 'Payment workstations', hosts: payment, criticality: 100 },
  },
  {
    customer: 'Brackwater Utilities',
    weight: 80,
    hosts: [...control, 'fw-edge-2', ...numbered('OPS-WS-', 24)],
    users: ['admin7', 'temp_adm'],
    crown: { name: 'Control network', hosts: control, criticality: 95 },
  },
  {
    customer: 'Cobalt Lane Media',
    weight: 45,
    hosts: [...shops, 'cdn-02', ...numbered('edit-', 20)],
    users: ['deploy', 'editor1'],
    crown: { name: 'Public web', hosts: shops, criticality: 70 },
  },
  {
    customer: 'Elmhollow Clinics',
    weight: 75,
    hosts: [...files, 'nas-06', 'app-17', ...numbered('ward-', 24)],
    users: ['radiology', 'k.eng'],
    crown: { name: 'Patient files', hosts: files, criticality: 90 },
  },
  {
    customer: 'Dunvale Rail',
    weight: 40,
    hosts: ['ticket-01', ...numbered('kiosk-', 30), ...numbered('depot-', 20)],
    users: ['kiosk', 't.amsel'],
    crown: { name: 'Ticketing', hosts: ['ticket-01'], criticality: 65 },
  },
];
