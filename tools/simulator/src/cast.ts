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
  member('Clara Voss', 'L2 engineer', { simulated: true, specialities: ['cloud'] }),
];

export interface Site {
  readonly customer: string;
  /** 0–100. */
  readonly weight: number;
  readonly hosts: readonly string[];
  readonly users: readonly string[];
  readonly crown: { readonly name: string; readonly hosts: readonly string[]; readonly criticality: number };
}

export const sites: readonly Site[] = [
  {
    customer: 'Aldermoor Bank',
    weight: 90,
    hosts: ['PAY-WS-07', 'FIN-WS-112', 'DC-03', 'JMP-01', 'HR-WS-030'],
    users: ['svc-batch', 'svc-pay', 'm.rask'],
    crown: { name: 'Payment workstations', hosts: ['PAY-WS-07'], criticality: 100 },
  },
  {
    customer: 'Brackwater Utilities',
    weight: 80,
    hosts: ['ENG-11', 'PLC-GW-2', 'fw-edge-2', 'OPS-WS-019'],
    users: ['admin7', 'temp_adm'],
    crown: { name: 'Control network', hosts: ['ENG-11', 'PLC-GW-2'], criticality: 95 },
  },
  {
    customer: 'Cobalt Lane Media',
    weight: 45,
    hosts: ['web-04', 'shop-01', 'cdn-02'],
    users: ['deploy', 'editor1'],
    crown: { name: 'Public web', hosts: ['web-04', 'shop-01'], criticality: 70 },
  },
  {
    customer: 'Elmhollow Clinics',
    weight: 75,
    hosts: ['fs-02', 'bkp-01', 'nas-06', 'app-17'],
    users: ['radiology', 'k.eng'],
    crown: { name: 'Patient files', hosts: ['fs-02', 'bkp-01'], criticality: 90 },
  },
];
