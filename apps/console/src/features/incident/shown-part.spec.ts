import { describe, expect, it } from 'vitest';
import { atFirst, partOf, parts, showing } from './shown-part.ts';

describe('The one row of tabs on a phone', () => {
  it('leads to each part of the page, and marks the part it shows', () => {
    expect(parts.map((part) => partOf(showing(atFirst, part)))).toEqual(parts);
  });

  it('keeps what the other lanes show', () => {
    const alerts = showing(atFirst, 'alerts');
    expect(showing(alerts, 'score')).toEqual({ lane: 'acts', timeline: 'alerts', acts: 'score' });
  });
});
