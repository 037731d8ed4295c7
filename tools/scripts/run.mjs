/**
 * The door behind every npm script. Plain JavaScript for Node 20 and up, because it runs before the packaged Node exists:
 * it brings the dependencies to what the lockfile says, then hands over to the right Node.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureInstalled, packagedNode, root } from './install.mjs';
import { tasks } from './tasks.mjs';

const [name = 'help', ...flags] = process.argv.slice(2);

const list = () => Object.entries(tasks).map(([task, { tells }]) => `  npm run ${task.padEnd(10)} ${tells}`);

const hand = (task) =>
  new Promise((resolve) => {
    const paths = flags.some((flag) => !flag.startsWith('-')) ? [] : (task.everywhere ?? []);
    const child = spawn(packagedNode(), [...task.command, ...flags, ...paths], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    // A terminal's Ctrl-C reaches the child by itself; a supervisor's TERM only reaches us.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });

const task = tasks[name];
if (!task) {
  console.error([`No task is called "${name}". There are:`, ...list()].join('\n'));
  process.exit(2);
}
await ensureInstalled();
if (!existsSync(new URL(`../../${task.command[0]}`, import.meta.url))) {
  console.error(`"${name}" (${task.tells}) is not written yet: ${task.command[0]} is missing.`);
  process.exit(2);
}
process.exit(await hand(task));
