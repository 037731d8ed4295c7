import { node } from '../scripts/steps.ts';

const [kind, ...rest] = process.argv.slice(2);
const kinds = ['event', 'command', 'projection', 'process', 'feature'];

if (!kind || !kinds.includes(kind)) {
  console.log(
    `Say what to make: npm run generate -- <${kinds.join('|')}> …; with --help after it for what else it asks.`,
  );
  process.exit(kind === '--help' ? 0 : 2);
}
process.exit(await node(['node_modules/nx/dist/bin/nx.js', 'generate', `@watchfloor/tools:${kind}`, ...rest]));
