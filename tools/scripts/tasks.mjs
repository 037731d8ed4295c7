/**
 * What each npm script runs, seen from the workspace's root, with the packaged Node. Flags after `--` are appended;
 * `everywhere` stands for the paths as long as none is given.
 */
export const tasks = {
  demo: { command: ['tools/scripts/demo.ts'], tells: 'builds everything and shows it with a simulated night' },
  start: { command: ['tools/scripts/start.ts'], tells: 'builds what changed and starts the server with the console' },
  build: { command: ['tools/scripts/build.ts'], tells: 'builds server and console' },
  test: { command: ['tools/scripts/test.ts'], tells: 'everything that must be true before a change goes in' },
  check: { command: ['tools/scripts/check.ts'], tells: 'the quick half of test, for while you write' },
  spec: { command: ['node_modules/vitest/vitest.mjs', 'run'], tells: 'runs the specs whose paths are given' },
  types: { command: ['tools/scripts/types.ts'], tells: 'type-checks everything' },
  lint: { command: ['node_modules/eslint/bin/eslint.js'], everywhere: ['.'], tells: 'lints everything' },
  format: {
    command: ['node_modules/prettier/bin/prettier.cjs', '--write'],
    everywhere: ['.'],
    tells: 'formats everything',
  },
  probes: {
    command: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'probes'],
    tells: 'plants a violation of each rule and expects it to be seen',
  },
  generate: { command: ['tools/generators/main.ts'], tells: 'writes the files of a new event, command, projection, …' },
  freeze: { command: ['tools/checks/freeze-events.ts'], tells: 'freezes the examples of events that have none frozen' },
  catalogue: { command: ['tools/catalogue/main.ts'], tells: 'writes docs/catalogue: events, commands, who needs what' },
  simulate: { command: ['tools/simulator/main.ts'], tells: 'plays an invented detector against a running server' },
  replay: { command: ['tools/replay/main.ts'], tells: 'plays recorded alerts against a running server' },
  bench: { command: ['tools/bench/main.ts'], tells: 'measures throughput and delay' },
  ops: { command: ['tools/ops/main.ts'], tells: 'verify, rebuild, dump, backup' },
  shots: { command: ['e2e/shots/main.ts'], tells: 'takes pictures of the console and tells what is wrong with them' },
  campaign: { command: ['tools/campaign/main.ts'], tells: 'runs a long scenario and reports' },
  esdb: {
    command: ['libs/event-store/eventstoredb/src/testing/server-main.ts'],
    tells: 'starts a stand-in for an EventStoreDB, with faults on demand',
  },
};
