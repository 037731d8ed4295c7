import { describe, it } from 'vitest';
import { organisation, organisationOf } from './organisation.ts';
import { happened, specifyProjection } from './testing/index.ts';

const link = (tokenHash: string) =>
  happened('organisation-main', { type: 'SetupLinkIssued', data: { tokenHash, until: 900, at: 1 } });
const level = (n: number) => happened('organisation-main', { type: 'FeatureLevelOpened', data: { level: n, at: 3 } });

describe('organisation', () => {
  it('knows nothing on an empty store', () => {
    specifyProjection(organisation).given().expectRows(organisationOf, undefined);
  });

  it('the newest set-up link counts, until the organisation has its name', () => {
    specifyProjection(organisation)
      .given(
        link('old'),
        link('new'),
        happened('organisation-main', { type: 'OrganisationFounded', data: { name: 'Example SOC', at: 2 } }),
      )
      .expectRows(organisationOf, {
        name: 'Example SOC',
        foundedAt: 2,
        setupHash: 'new',
        setupUntil: 900,
        featureLevel: 0,
      });
  });

  it('a feature level once opened never closes', () => {
    const spec = specifyProjection(organisation).given(level(2), level(1));
    spec.expectSome(organisationOf, { featureLevel: 2 });
    spec.expectAnnounced('organisation main');
  });
});
