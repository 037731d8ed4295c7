import { specify } from '@watchfloor/kernel/testing';
import { describe, expect, it } from 'vitest';
import { personDecider, type PersonCommand, type PersonEvent } from './index.ts';

const { given } = specify(personDecider);

const form = {
  name: 'Ivo Venn',
  roles: ['L1 engineer' as const],
  clearance: ['cus-1'],
  specialities: ['cloud'],
  onCall: false,
};
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { person: 'per-1', email: 'ivo@soc.example.com', ...form, at: 1 },
};
const invited: PersonEvent = { type: 'InvitationIssued', data: { tokenHash: 'c0ffee', until: 100, at: 2 } };
const suspended: PersonEvent = { type: 'PersonSuspended', data: { reason: 'left', at: 3 } };
const restored: PersonEvent = { type: 'PersonRestored', data: { at: 4 } };
const erased: PersonEvent = { type: 'SubjectErased', data: { subject: 'per-1', by: 'per-0', at: 5 } };
const passwordSet: PersonEvent = { type: 'PasswordSet', data: { person: 'per-1', hash: 'argon2id$x', at: 6 } };

const chief = { by: 'per-0', cleared: 'all' as const };
const register = {
  kind: 'Register' as const,
  person: 'per-1',
  email: 'ivo@soc.example.com',
  ...form,
  cleared: 'all' as const,
  at: 1,
};
const change = { kind: 'Change' as const, ...chief, ...form, at: 7 };
const invite = { kind: 'Invite' as const, ...chief, tokenHash: 'c0ffee', until: 100, at: 2 };
const setPassword = { kind: 'SetPassword' as const, hash: 'argon2id$x', at: 6 };
const suspend = { kind: 'Suspend' as const, ...chief, reason: 'left', at: 3 };
const restore = { kind: 'Restore' as const, ...chief, at: 4 };
const erase = { kind: 'Erase' as const, ...chief, at: 5 };
const later: readonly PersonCommand[] = [change, invite, setPassword, suspend, restore, erase];

describe('a person', () => {
  it('is registered once', () => {
    given().when(register).then(registered);
    given(registered).when(register).rejects('already-registered');
  });

  it.each(later)('takes no $kind before registration or after erasure', (command) => {
    given().when(command).rejects('not-registered');
    given(registered, suspended, erased).when(command).rejects('erased');
  });

  it('changes only when the form says something new', () => {
    given(registered).when(change).thenNothing();
    given(registered)
      .when({ ...change, clearance: 'all' })
      .then({ type: 'PersonChanged', data: { person: 'per-1', ...form, clearance: 'all', at: 7 } });
    const promoted: PersonEvent = {
      type: 'PersonChanged',
      data: { person: 'per-1', ...form, roles: ['shift lead'], at: 7 },
    };
    given(registered, promoted)
      .when(change)
      .then({ type: 'PersonChanged', data: { person: 'per-1', ...form, at: 7 } });
  });
});

describe('an invitation', () => {
  const accept = { ...setPassword, invitation: 'c0ffee' };

  it('sets a password while it is good, and ends with it', () => {
    given(registered).when(invite).then(invited);
    given(registered, invited)
      .when({ ...accept, at: 100 })
      .then({ type: 'PasswordSet', data: { person: 'per-1', hash: 'argon2id$x', at: 100 } });
    given(registered, invited, passwordSet).when(accept).rejects('invitation-invalid');
  });

  it('is refused when it is another one, an earlier one, or too late', () => {
    given(registered).when(accept).rejects('invitation-invalid');
    given(registered, invited)
      .when({ ...accept, invitation: 'other' })
      .rejects('invitation-invalid');
    const second: PersonEvent = { type: 'InvitationIssued', data: { tokenHash: 'decaf', until: 100, at: 3 } };
    given(registered, invited, second).when(accept).rejects('invitation-invalid');
    given(registered, invited)
      .when({ ...accept, at: 101 })
      .rejects('invitation-expired');
  });

  it('ends when the person is suspended, and does not come back', () => {
    given(registered, suspended).when(invite).rejects('suspended');
    given(registered, invited, suspended).when(accept).rejects('suspended');
    given(registered, invited, suspended, restored).when(accept).rejects('invitation-invalid');
  });

  it('is not needed by who is signed in', () => {
    given(registered).when(setPassword).then(passwordSet);
  });
});

describe('suspending', () => {
  it('is done by somebody else, once, and can be undone once', () => {
    given(registered).when(suspend).then(suspended);
    given(registered, suspended).when(suspend).rejects('suspended');
    given(registered)
      .when({ ...suspend, by: 'per-1' })
      .rejects('own-account');
    given(registered, suspended).when(restore).then(restored);
    given(registered).when(restore).rejects('not-suspended');
  });
});

describe('erasing', () => {
  it('suspends first, so that open sessions end', () => {
    given(registered)
      .when(erase)
      .then({ type: 'PersonSuspended', data: { reason: 'erased', at: 5 } }, erased);
    given(registered, suspended).when(erase).then(erased);
    given(registered)
      .when({ ...erase, by: 'per-1' })
      .rejects('own-account');
  });

  it('leaves no personal data in what decisions rest on', () => {
    expect(JSON.stringify(given(registered, invited, passwordSet).state())).not.toMatch(/example\.com|argon2id/);
  });
});

describe('an administrator who is cleared for some customers', () => {
  const scoped = { by: 'per-9', cleared: ['cus-1', 'cus-3'] };
  const wide: PersonEvent = {
    type: 'PersonChanged',
    data: { person: 'per-1', ...form, clearance: ['cus-1', 'cus-2'], at: 2 },
  };

  it('grants what they are cleared for and no more', () => {
    given()
      .when({ ...register, cleared: ['cus-1'] })
      .then(registered);
    given()
      .when({ ...register, cleared: ['cus-2'] })
      .rejects('wider-clearance');
    given(registered)
      .when({ ...change, ...scoped, clearance: ['cus-3'] })
      .then({ type: 'PersonChanged', data: { person: 'per-1', ...form, clearance: ['cus-3'], at: 7 } });
    for (const clearance of [['cus-1', 'cus-2'], 'all' as const])
      given(registered)
        .when({ ...change, ...scoped, clearance })
        .rejects('wider-clearance');
  });

  it.each([change, invite, suspend, restore, erase])('does not $kind whoever sees more than they do', (command) => {
    given(registered, wide)
      .when({ ...command, ...scoped })
      .rejects('wider-clearance');
  });
});

describe('nobody', () => {
  const own = { by: 'per-1', cleared: 'all' as const };

  it('changes their own roles or clearance, nor gets a link to their own account; their name they may', () => {
    for (const more of [{ roles: ['administrator' as const] }, { clearance: 'all' as const }])
      given(registered)
        .when({ ...change, ...own, ...more })
        .rejects('own-account');
    given(registered)
      .when({ ...invite, ...own })
      .rejects('own-account');
    given(registered)
      .when({ ...change, ...own, name: 'Ivo Venn-Ost' })
      .then({ type: 'PersonChanged', data: { person: 'per-1', ...form, name: 'Ivo Venn-Ost', at: 7 } });
  });

  it('gets into an account with a link that was made before it could do more', () => {
    const accept = { ...setPassword, invitation: 'c0ffee' };
    for (const more of [{ clearance: 'all' as const }, { roles: ['administrator' as const] }])
      given(registered, invited, { type: 'PersonChanged', data: { person: 'per-1', ...form, ...more, at: 3 } })
        .when(accept)
        .rejects('invitation-invalid');
    given(registered, invited, { type: 'PersonChanged', data: { person: 'per-1', ...form, name: 'Ivo V.', at: 3 } })
      .when(accept)
      .then(passwordSet);
  });
});
