import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import { cataloguePages, folder } from './src/pages.ts';

const pages = await cataloguePages();
mkdirSync(join(root, folder), { recursive: true });
for (const file of readdirSync(join(root, folder))) rmSync(join(root, folder, file));
for (const { path, text } of pages) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
