import { describe, it } from 'vitest';
import { draftOf, drafts } from './drafts.ts';
import { happened, incidentStory, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(drafts);
const saved = (text: string, at: number, actor = 'per-1') =>
  happened(`draft-${actor}-inc-1`, { type: 'DraftSaved', data: { incident: 'inc-1', text, at } }, { actor });
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
});
