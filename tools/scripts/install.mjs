import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const marker = join(root, 'node_modules', '.installed-lockfile');
const wantedMajor = 26;

/** The executable that the npm package for this platform carries; this process's own when that is as new. */
export const packagedNode = () => {
  const windows = process.platform === 'win32';
  const platform = windows ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const path = join(
    root,
    'node_modules',
    `${prefix}-${platform}-${process.arch}`,
    'bin',
    windows ? 'node.exe' : 'node',
  );
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  throw new Error(
    `There is no packaged Node for ${process.platform}-${process.arch}: install Node ${wantedMajor} and run this again with it.`,
  );
};

const lockfile = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const installed = () => (existsSync(marker) ? readFileSync(marker, 'utf8') : undefined);

const npmCi = () =>
  new Promise((resolve, reject) => {
    // Engines are the packaged Node's business, so the old Node's warnings about them would only mislead.
    const child = spawn('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      // npm hands its own settings of the outer command down; a --silent out there must not hide a failure in here.
      env: { ...process.env, npm_config_loglevel: 'error' },
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ci failed with exit code ${code}`))));
  });

/** Installs what the lockfile says unless that is what is installed already; says so every ten seconds while it works. */
export const ensureInstalled = async () => {
  const wanted = lockfile();
  if (installed() === wanted) return;
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log('Installing dependencies (once per lockfile, about a minute) …');
  const progress = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 10_000);
  try {
    await npmCi();
    writeFileSync(marker, wanted);
    console.log(`Dependencies installed in ${seconds()} s.`);
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}. Fix what it says above and run the command again.`,
    );
    process.exit(1);
  } finally {
    clearInterval(progress);
  }
};
