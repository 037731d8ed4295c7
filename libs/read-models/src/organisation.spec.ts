import { describe, it } from 'vitest';
import { organisation, organisationOf } from './organisation.ts';
import { happened, specifyProjection } from './testing/index.ts';

describe('organisation', () => {
  it('knows nothing on an empty store', () => {
    specifyProjection(organisation).given().expectRows(organisationOf, undefined);
  });

  it('has its name and its birthday from the day it is founded', () => {
    const spec = specifyProjection(organisation).given(
      happened('organisation-main', { type: 'OrganisationFounded', data: { name: 'Example SOC', at: 2 } }),
    );
    spec.expectRows(organisationOf, { name: 'Example SOC', foundedAt: 2 });
    spec.expectAnnounced('organisation main');
  });
});
