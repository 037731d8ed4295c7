import { join } from 'node:path';
import { formatFiles, generateFiles, type Tree } from '@nx/devkit';
import { camel, pascal, requireKebab } from '../names.ts';

interface Options {
  readonly job: string;
}
const features = 'apps/console/src/features';

/** A folder for one job, with its page and a spec. Its route is written by hand, for that is where a path is decided. */
export default async function generateFeature(tree: Tree, { job }: Options) {
  requireKebab(job);
  if (tree.exists(`${features}/${job}`)) throw new Error(`${features}/${job} exists already.`);
  const [key, Name] = [camel(job), pascal(job)];
  generateFiles(tree, join(import.meta.dirname, 'files'), `${features}/${job}`, { job, key, Name });
  await formatFiles(tree);
  return () =>
    console.log(`Give it a route in apps/console/src/app/router.ts and the message ${key}.title in each language.`);
}
