import { expect, it } from 'vitest';
import { distinct } from './normal-form.ts';

const ip = (value: string) => ({ kind: 'ip', value }) as const;

it('An alert keeps so many observables, the first that differ; those repeated or empty take no place', () => {
  const shown = [ip('192.0.2.1'), ip('192.0.2.1'), ip(''), ip('192.0.2.2'), ip('192.0.2.3')];
  expect(distinct(shown, 2)).toEqual([ip('192.0.2.1'), ip('192.0.2.2')]);
  const many = Array.from({ length: 300 }, (_, nth) => ip(`198.51.100.${nth}`));
  expect(distinct(many)).toEqual(many.slice(0, 200));
});
