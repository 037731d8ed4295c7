import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/install.mjs';
import { boundaries, homes, plain } from './probes/boundaries.ts';
import { colours, hooks, layers, rooms, tools } from './probes/apps.ts';
import { language } from './probes/language.ts';
import type { Probe } from './probes/probe.ts';
import { purity } from './probes/purity.ts';

const withTypes = new ESLint({ cwd: root });
/** A path without a file is in no program: there, the rules that ask for types stay out. */
const withoutTypes = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*'], ...tseslint.configs.disableTypeChecked }],
});

const seenBy = async ({ at, text }: Probe): Promise<string[]> => {
  const filePath = join(root, at);
  const [result] = await (existsSync(filePath) ? withTypes : withoutTypes).lintText(text, { filePath });
  const messages = result?.messages ?? [];
  const broken = messages.find((message) => message.fatal);
  if (broken) throw new Error(`The probe does not parse: ${broken.message}`);
  return messages.flatMap((message) => message.ruleId ?? []);
};

const nameOf = ({ at, text }: Probe) => `${at}: ${text.split('\n')[0] ?? ''}`.slice(0, 110);

describe.each([boundaries, homes, plain, purity, layers, rooms, tools, colours, hooks, ...language])(
  '$promise',
  ({ guilty, innocent }) => {
    it.each(guilty.map((probe) => [nameOf(probe), probe] as const))('lint sees %s', async (_, probe) => {
      expect(await seenBy(probe)).toContain(probe.rule);
    });
    it.each(innocent.map((probe) => [nameOf(probe), probe] as const))('lint leaves alone %s', async (_, probe) => {
      expect(await seenBy(probe)).not.toContain(probe.rule);
    });
  },
);
