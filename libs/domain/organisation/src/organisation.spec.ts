import { catalogue, definitions, defaultScoringPolicy, defaultSlaPolicy, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { organisationCommand, organisationDecider, type Organisation, type OrganisationEvent } from './index.ts';

const { given } = specify(organisationDecider);
const printedBy = (node: string, tokenHash: string): OrganisationEvent => ({
  type: 'SetupLinkIssued',
  data: { tokenHash, until: 100, at: 1, node },
});
const linked = printedBy('node-a', 'c0ffee');
const administrator = { person: 'per-1', name: 'Ada Marsh', email: 'ada@soc.example.com', hash: 'argon2id$…' };
const scoring = { version: 1, policy: defaultScoringPolicy, at: 5, by: 'per-1' };
const sla = { version: 1, policy: defaultSlaPolicy, at: 5, by: 'per-1' };
const founded: readonly OrganisationEvent[] = [
  { type: 'FirstAdministratorNamed', data: { ...administrator, at: 5 } },
  { type: 'OrganisationFounded', data: { name: 'Example SOC', at: 5 } },
  { type: 'ScoringPolicyReleased', data: scoring },
  { type: 'SlaPolicyReleased', data: sla },
];

describe('first-run set-up', () => {
  const found = { kind: 'Found' as const, name: 'Example SOC', link: 'c0ffee', administrator, at: 5 };
  const issue = { kind: 'IssueSetupLink' as const, tokenHash: 'c0ffee', until: 100, at: 1, node: 'node-a' };

  it('founds the organisation once, names its administrator and releases the default policies, in one decision', () => {
    given(linked)
      .when(found)
      .then(...founded);
    given(linked, ...founded)
      .when({ ...found, administrator: { ...administrator, person: 'per-2' } })
      .rejects('already-founded');
  });

  it('refuses a link that is another one, an earlier one, too late, or was never printed', () => {
    given().when(found).rejects('link-invalid');
    given(linked)
      .when({ ...found, link: 'decaf' })
      .rejects('link-invalid');
    given(linked, printedBy('node-a', 'decaf')).when(found).rejects('link-invalid');
    given(linked)
      .when({ ...found, at: 101 })
      .rejects('link-expired');
    expect(organisationDecider.decide({ ...found, at: 100 }, given(linked).state()).ok).toBe(true);
  });

  it('prints a link at every start of the one node until it is done, and never again', () => {
    given().when(issue).then(linked);
    given(linked)
      .when({ ...issue, tokenHash: 'decaf' })
      .then(printedBy('node-a', 'decaf'));
    given(linked, ...founded)
      .when(issue)
      .rejects('already-founded');
  });

  it('prints none on a second node while the first one’s is good', () => {
    const second = { ...issue, node: 'node-b', tokenHash: 'decaf', until: 201 };
    given(linked)
      .when({ ...second, at: 100 })
      .rejects('link-elsewhere');
    given(linked)
      .when({ ...second, at: 101 })
      .then({ type: 'SetupLinkIssued', data: { tokenHash: 'decaf', until: 201, at: 101, node: 'node-b' } });
  });
});

describe('releasing a scoring policy', () => {
  const policy = defaultScoringPolicy;
  const release = { kind: 'ReleaseScoringPolicy' as const, policy, by: 'per-1', at: 3 };
  const released = (version: number, changed = policy): OrganisationEvent => ({
    type: 'ScoringPolicyReleased',
    data: { version, policy: changed, by: 'per-1', at: 3 },
  });

  it('counts the versions from one', () => {
    given().when(release).then(released(1));
    const stricter = { ...policy, laneThreshold: 0.5 };
    given(released(1))
      .when({ ...release, policy: stricter })
      .then(released(2, stricter));
    given(released(1), released(2, stricter)).when(release).then(released(3));
  });

  it('is refused when nothing changes', () => {
    given(released(1)).when(release).rejects('same-policy');
  });

  it('cannot say another span for what is rare than the facts are kept for', () => {
    for (const rarityDays of [7, 90])
      given()
        .when({ ...release, policy: { ...policy, rarityDays } })
        .rejects('out-of-range');
  });

  it('needs weights that sum to 100', () => {
    const weights = { ...policy.weights, type: 31 };
    given()
      .when({ ...release, policy: { ...policy, weights } })
      .rejects('weights-not-100');
  });

  it('needs shares and figures from 0 to 100', () => {
    const weights = { ...policy.weights, type: -10, source: 65 };
    given()
      .when({ ...release, policy: { ...policy, weights } })
      .rejects('out-of-range');
    given()
      .when({ ...release, policy: { ...policy, defaultAssetCriticality: 101 } })
      .rejects('out-of-range');
    const typeCriticality = { ...policy.typeCriticality, low: -1 };
    given()
      .when({ ...release, policy: { ...policy, typeCriticality } })
      .rejects('out-of-range');
  });

  it('needs red above yellow', () => {
    given()
      .when({ ...release, policy: { ...policy, zones: { red: 40, yellow: 40 } } })
      .rejects('zones-not-ordered');
  });
});

describe('releasing an SLA policy', () => {
  const release = { kind: 'ReleaseSlaPolicy' as const, policy: defaultSlaPolicy, by: 'per-1', at: 3 };
  const released: OrganisationEvent = {
    type: 'SlaPolicyReleased',
    data: { version: 1, policy: defaultSlaPolicy, by: 'per-1', at: 3 },
  };

  it('counts its own versions and refuses the same again', () => {
    given().when(release).then(released);
    given(released).when(release).rejects('same-policy');
    const policy = { ...defaultSlaPolicy, warnAt: 0.5 };
    given(released)
      .when({ ...release, policy })
      .then({ type: 'SlaPolicyReleased', data: { version: 2, policy, by: 'per-1', at: 3 } });
  });

  it('needs targets of more than nothing', () => {
    const targetMs = { ...defaultSlaPolicy.targetMs, analysis: { critical: 0, normal: 60_000 } };
    given()
      .when({ ...release, policy: { ...defaultSlaPolicy, targetMs } })
      .rejects('target-not-positive');
  });
});

describe('whatever is asked of the organisation in whatever order', () => {
  it('versions grow by one, and it is founded once', () => {
    const { weights } = defaultScoringPolicy;
    const happened = obeysTheLaws(organisationDecider, {
      commands: arbitraryOf(organisationCommand, {
        weights: fc.constant(weights),
        zones: fc.constantFrom({ red: 70, yellow: 40 }, { red: 40, yellow: 70 }),
        typeCriticality: fc.constant(defaultScoringPolicy.typeCriticality),
        defaultAssetCriticality: fc.integer({ min: -1, max: 101 }),
        targetMs: fc.constantFrom(defaultSlaPolicy.targetMs),
        tokenHash: fc.constantFrom('a', 'b'),
        link: fc.constantFrom('a', 'b'),
        node: fc.constantFrom('node-a', 'node-b'),
      }),
      definitions,
      step: (before: Organisation, _command, events, after) => {
        for (const { type } of events) {
          if (type === 'ScoringPolicyReleased') expect(after.scoring.version).toBe(before.scoring.version + 1);
          if (type === 'SlaPolicyReleased') expect(after.sla.version).toBe(before.sla.version + 1);
          if (type === 'OrganisationFounded') expect(before.founded).toBe(false);
        }
      },
    });
    expect([...happened.keys()].sort()).toEqual(Object.keys(catalogue.organisation).sort());
  }, 60_000);

  it('its events are exactly the catalogue’s', () => {
    expectTypeOf<OrganisationEvent>().toEqualTypeOf<EventsOf<'organisation'>>();
  });
});
