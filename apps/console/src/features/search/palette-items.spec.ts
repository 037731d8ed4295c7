import { describe, expect, it } from 'vitest';
import { aRow } from '../../testing/rows.ts';
import { actItems, incidentItem, paletteItems, type PaletteItem } from './palette-items.ts';

const open = () => undefined;
const place: PaletteItem = { key: 'shift', group: 'places', name: 'Shift', more: '', open };
const incident = incidentItem(aRow({ id: 'inc-1', number: 20417 }), open);
const acts = actItems(['a', 'j', 'k', 'Enter', 'g q', '1'].map((keys) => ({ keys, label: `key ${keys}`, run: open })));
const names = (query: string) => paletteItems(query, [place, incident, ...acts]).map(({ name }) => name);

describe('What Ctrl+K finds', () => {
  it('without a word is what can be done here, then where one can go', () => {
    expect(names('')).toEqual(['key a', 'Shift']);
  });

  it('is an incident by number, customer or entity, whatever the order of the words', () => {
    expect(names('20417')).toEqual([incident.name]);
    expect(names('web-04 aldermoor')).toEqual([incident.name]);
    expect(names('web-04 nobody')).toEqual([]);
  });

  it('is first of the kind that begins with the words: a page before incidents that only name it', () => {
    const shifty = incidentItem(aRow({ id: 'inc-2', title: 'Logon outside the shift' }), open);
    expect(paletteItems('shi', [shifty, place]).map(({ name }) => name)).toEqual(['Shift', shifty.name]);
  });

  it('counts what has a letter as an act, and moving about not', () => {
    expect(acts.map(({ more }) => more)).toEqual(['a']);
  });
});
