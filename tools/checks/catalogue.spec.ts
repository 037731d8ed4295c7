import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cataloguePages, folder } from '../catalogue/src/pages.ts';
import { root } from '../scripts/install.mjs';

const pages = await cataloguePages();

describe('the catalogue of events and commands', () => {
  it.each(pages)('is up to date in $path, or `npm run catalogue` writes it', ({ path, text }) =>
    expect(readFileSync(join(root, path), 'utf8')).toBe(text),
  );
  it('holds nothing else', () =>
    expect(readdirSync(join(root, folder)).sort()).toEqual(pages.map(({ path }) => path.replace(`${folder}/`, ''))));
});
