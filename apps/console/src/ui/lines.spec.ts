import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

describe('Several texts typed into one field', () => {
  it('stand one a line, or between commas of either language', () => {
    expect(linesOf('PAY-WS-07\nPAY-WS-04, JMP-01，DC-03')).toEqual(['PAY-WS-07', 'PAY-WS-04', 'JMP-01', 'DC-03']);
  });

  it('count once, and an empty line is nothing', () => {
    expect(linesOf(' cloud \n\n cloud\n,')).toEqual(['cloud']);
  });
});
