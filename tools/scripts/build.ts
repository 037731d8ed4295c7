import { build } from './bundles.ts';

await build(process.argv.slice(2));
