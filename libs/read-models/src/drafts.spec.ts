import { ERASED } from '@watchfloor/kernel';
import { describe, it } from 'vitest';
import { draftOf, drafts, draftsOf } from './drafts.ts';
import { happened, incidentStory, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(drafts);
const saved = (text: string, at: number, actor = 'per-1') =>
  happened(
    `draft-${actor}-inc-1`,
    { type: 'DraftSaved', data: { person: actor, incident: 'inc-1', text, at } },
    { actor },
  );
const draft = (db: Parameters<typeof draftOf>[0]) => draftOf(db, 'per-1', 'inc-1');

describe('drafts', () => {
  it('keep the last of what somebody was writing, each person for themselves', () => {
    spec
      .given(saved('Asked', 1), saved('Asked the bank', 2), saved('mine', 3, 'per-2'))
      .expectRows(draft, { text: 'Asked the bank', at: 2 });
  });

  it('end with the note that came of them, or when everything is deleted', () => {
    const on = incidentStory('inc-1');
    spec.given(saved('Asked', 1), on('NoteAdded', { by: 'per-1' })).expectRows(draft, undefined);
    spec.given(saved('Asked', 1), saved('', 2)).expectRows(draft, undefined);
    spec.given(saved('Asked', 1), on('NoteAdded', { by: 'per-2' })).expectSome(draft, { text: 'Asked' });
  });

  it('are gone with the account of their person, also when their key was gone before', () => {
    const ended = [
      happened('person-per-1', { type: 'PersonSuspended', data: { reason: 'left', at: 3 } }),
      happened('person-per-1', { type: 'SubjectErased', data: { subject: 'per-1', by: 'per-0', at: 3 } }),
    ];
    for (const end of ended) {
      const given = spec.given(saved('Asked', 1), saved('mine', 2, 'per-2'), end);
      given.expectRows((db) => [draftsOf(db, 'per-1'), draftsOf(db, 'per-2')], [[], ['inc-1']]);
    }
    spec.given(saved(ERASED, 1)).expectRows(draft, undefined);
  });
});
