import { probes } from './probe.ts';

const lib = 'libs/kernel/src/planted.ts';
/** Rules with types look at a program, and the program knows only files that exist. */
const typed = 'libs/kernel/src/index.ts';
const lines = (count: number) => 'export {};\n'.repeat(count);

export const language = [
  probes('any is an error', '@typescript-eslint/no-explicit-any', [
    [lib, 'export const it = (x: any) => x;'],
    ['apps/console/src/features/queue/planted.tsx', 'export const it = (x: any) => x;'],
    ['libs/kernel/src/planted.spec.ts', 'export const it = (x: any) => x;'],
  ]),
  probes('any does not come in by the back door', '@typescript-eslint/no-unsafe-assignment', [
    [typed, "export const it: number = JSON.parse('1');"],
  ]),
  probes(
    'switches are exhaustive',
    '@typescript-eslint/switch-exhaustiveness-check',
    [
      [
        typed,
        "type Lane = 'red' | 'green';\nexport const it = (x: Lane) => {\n  switch (x) {\n    case 'red':\n      return 1;\n  }\n};",
      ],
    ],
    [[typed, "export const it = (x: 'red') => {\n  switch (x) {\n    case 'red':\n      return 1;\n  }\n};"]],
  ),
  probes('a promise is waited for', '@typescript-eslint/no-floating-promises', [[typed, 'Promise.resolve(1);']]),
  probes('Node can run the source as it is', 'no-restricted-syntax', [[lib, 'export enum Lane { Red }']]),
  probes('types are imported as types', '@typescript-eslint/consistent-type-imports', [
    [lib, "import { z } from 'zod';\nexport type Schema = z.ZodType;"],
  ]),
  probes(
    'a text is made of texts and numbers',
    '@typescript-eslint/restrict-template-expressions',
    [[typed, 'export const it = (x: object) => `${x}`;']],
    [[typed, 'export const it = (x: number) => `${x}`;']],
  ),
  probes(
    'nothing is answered by what answers nothing',
    '@typescript-eslint/no-confusing-void-expression',
    [[typed, 'export const it = (close: () => void) => {\n  return close();\n};']],
    [[typed, 'export const it = (close: () => void) => close();']],
  ),
  probes(
    'what is not used is not there',
    '@typescript-eslint/no-unused-vars',
    [[lib, 'const it = 1;\nexport {};']],
    [[lib, 'export const it = (_x: number) => 1;']],
  ),
  probes(
    'a class holds something, or is told by a decorator what it is for',
    '@typescript-eslint/no-extraneous-class',
    [[lib, 'export class It { static readonly one = 1; }']],
    [['apps/api/src/planted.ts', "import { Module } from '@nestjs/common';\n@Module({})\nexport class It {}"]],
  ),
  probes('equality has three signs', 'eqeqeq', [[lib, 'export const it = (x: string) => x == "1";']]),
  probes(
    'no file is longer than 300 lines, no spec longer than 500',
    'max-lines',
    [
      [lib, lines(301)],
      ['apps/api/src/planted.ts', lines(301)],
      ['libs/kernel/src/planted.spec.ts', lines(501)],
      ['tools/checks/planted.mjs', lines(301)],
    ],
    [
      [lib, lines(300)],
      ['libs/kernel/src/planted.spec.ts', lines(500)],
      ['libs/policy/src/holidays.data.ts', lines(2000)],
    ],
  ),
  probes(
    'names in libraries tell what a thing does',
    'watchfloor/telling-names',
    [
      [lib, 'export class IncidentManager { readonly open = 1; }'],
      [lib, 'export const dateHelper = () => 1;\nexport const dateHelpers = 2;'],
      [lib, 'export interface QueueService { readonly open: number }'],
      ['libs/policy/src/score-helper.ts', 'export {};'],
      ['libs/policy/src/helpers.ts', 'export {};'],
    ],
    [[lib, 'export const manager = 2;']],
  ),
];
