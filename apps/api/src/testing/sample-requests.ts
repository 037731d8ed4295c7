import type { Role } from '@watchfloor/events';
import { FOREIGN, OWN } from './app.ts';

/** Whose the thing is that a request is about: of a customer the person is cleared for, of another, or kept from them. */
export type Whose = 'own' | 'foreign' | 'restricted';

export interface Sample {
  readonly params?: (whose: Whose) => Readonly<Record<string, string>>;
  readonly body?: (whose: Whose) => object;
}

const customerOf = (whose: Whose) => (whose === 'foreign' ? FOREIGN : OWN);
const incident = (whose: Whose) => ({ id: `inc-${whose}` });
const customer = (whose: Whose) => ({ id: customerOf(whose) });
const asset = (whose: Whose) => ({ id: customerOf(whose), asset: `as-${whose}` });
const source = (whose: Whose) => ({ id: `src-${whose}` });
const key = (whose: Whose) => ({ id: `src-${whose}`, key: `key-src-${whose}` });
const quarantine = (whose: Whose) => ({ id: `q-${whose}` });
const target = () => ({ id: 'per-target' });

const text = 'Looked at it.';
const packet = { checked: text, ruledOut: text, hypothesis: text };
const observable = { kind: 'domain', value: 'odd.example.com' };
const account = { name: 'Target', roles: ['auditor' satisfies Role], clearance: [OWN] };
const assetForm = { name: 'Payment hosts', hosts: ['PAY-WS-07'], criticality: 90 };
const body = (fixed: object) => () => fixed;
const verb = (fixed: object): Sample => ({ params: incident, body: body(fixed) });

/** One sensible request per route of the contract, by the route's name. */
export const samples: Readonly<Record<string, Sample>> = {
  'session.signIn': { body: body({ email: 'nobody@example.com', password: 'some password' }) },
  'session.changePassword': { body: body({ current: 'not it', next: 'another long password' }) },
  'session.setup': {
    body: body({
      token: 'no such token',
      organisation: 'Example',
      name: 'Ada',
      email: 'a@example.com',
      password: 'a long enough password',
    }),
  },
  'session.acceptInvitation': { body: body({ token: 'no such token', password: 'a long enough password' }) },
  'incident.page': { params: incident },
  'incident.alerts': { params: incident },
  'incident.register': {
    body: (whose) => ({
      customer: customerOf(whose),
      title: 'A phone call',
      severity: 'high',
      entity: { kind: 'user', value: 'j.doe' },
      calledAt: new Date(Date.now() - 60_000).toISOString(),
    }),
  },
  'incident.start': verb({}),
  'incident.await': verb({ question: text }),
  'incident.resume': verb({}),
  'incident.confirm': verb({}),
  'incident.refute': verb({ reason: text }),
  'incident.answer': verb({ text }),
  'incident.close': verb({ verdict: 'benign positive', classification: 'planned', notTold: text }),
  'incident.escalate': verb({ to: 'L2', packet }),
  'incident.handBack': verb({ to: 'L1', reason: text }),
  'incident.release': verb({ reason: text }),
  'incident.reopen': verb({ reason: text }),
  'incident.severity': verb({ severity: 'critical', reason: text }),
  'incident.addObservable': verb({ observable }),
  'incident.removeObservable': verb({ observable }),
  'incident.note': verb({ text }),
  'incident.assign': verb({ to: 'per-test-l1-engineer', reason: text }),
  'incident.readDraft': { params: incident },
  'incident.saveDraft': verb({ text }),
  'desk.ready': { body: body({}) },
  'desk.leave': { body: body({}) },
  'desk.decline': { body: body({ incident: 'inc-own', reason: text }) },
  'administration.invite': { body: body({ ...account, email: 'invited@example.com' }) },
  'administration.changePerson': { params: target, body: body(account) },
  'administration.reinvite': { params: target, body: body({}) },
  'administration.suspend': { params: target, body: body({ reason: text }) },
  'administration.restore': { params: target, body: body({}) },
  'administration.erase': { params: target, body: body({}) },
  'administration.addCustomer': { body: body({ name: 'New customer', weight: 10 }) },
  'administration.changeCustomer': { params: customer, body: body({ name: 'Renamed', weight: 20 }) },
  'administration.addAsset': { params: customer, body: body(assetForm) },
  'administration.changeAsset': { params: asset, body: body(assetForm) },
  'administration.removeAsset': { params: asset },
  'administration.connect': {
    body: (whose) => ({ customer: customerOf(whose), name: 'wazuh-02', format: 'wazuh' }),
  },
  'administration.changeSource': { params: source, body: body({ name: 'Renamed' }) },
  'administration.issueKey': { params: source, body: body({}) },
  'administration.revokeKey': { params: key },
  'administration.retryQuarantine': { params: quarantine, body: body({}) },
  'administration.discardQuarantine': { params: quarantine, body: body({ reason: text }) },
};
