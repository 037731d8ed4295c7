import { people } from '@watchfloor/read-models';
import { happened, specifyProjection } from '@watchfloor/read-models/testing';
import { describe, expect, it } from 'vitest';
import { refuseWhatNobodyCouldTake, type PassedOn } from './who-could-take.ts';

const mara = happened('person-per-2', {
  type: 'PersonRegistered',
  data: {
    person: 'per-2',
    email: 'mara@soc.example.com',
    name: 'Mara Lind',
    roles: ['L2 engineer'],
    clearance: ['cus-1'],
    specialities: ['cloud'],
    onCall: false,
    at: 1,
  },
});
const { db } = specifyProjection(people).given(mara);
const pass =
  (over: Partial<PassedOn>, seen = db) =>
  () =>
    refuseWhatNobodyCouldTake(seen, { customer: 'cus-1', to: 'L2', speciality: undefined, ...over });
const refusal = (code: string): unknown => expect.objectContaining({ document: expect.objectContaining({ code }) });

describe('What is passed on', () => {
  it('goes where somebody works for its customer', () => {
    expect(pass({})).not.toThrow();
    expect(pass({ speciality: 'cloud' })).not.toThrow();
  });

  it('stays in the hand when nobody works there, who would never be told of it', () => {
    expect(pass({ to: 'forensics' })).toThrow(refusal('tier-empty'));
    expect(pass({ customer: 'cus-2' })).toThrow(refusal('tier-empty'));
    expect(pass({ speciality: 'mainframe' })).toThrow(refusal('speciality-unknown'));
  });

  it('is not left to somebody who is suspended', () => {
    const suspended = happened('person-per-2', {
      type: 'PersonSuspended',
      data: { reason: 'left the company', at: 2 },
    });
    const alone = specifyProjection(people).given(mara, suspended);
    expect(pass({}, alone.db)).toThrow(refusal('tier-empty'));
  });
});
