import { probes } from './probe.ts';

const imports = (name: string) => `import * as it from '${name}';\nexport const seen = it;\n`;
const from = (lib: string, name: string) => [`${lib}/src/planted.ts`, imports(name)] as const;

export const boundaries = probes(
  'a package imports only what the architecture lets it import',
  '@nx/enforce-module-boundaries',
  [
    from('libs/kernel', '@watchfloor/events'),
    from('libs/kernel', 'fastify'),
    from('libs/contracts/events', '@watchfloor/policy'),
    from('libs/contracts/api', '@watchfloor/kernel'),
    from('libs/contracts/api', '@watchfloor/policy'),
    from('libs/policy', '@watchfloor/domain-incident'),
    from('libs/intake', '@watchfloor/policy'),
    from('libs/domain/incident', '@watchfloor/domain-desk'),
    from('libs/domain/incident', '@watchfloor/event-store-port'),
    from('libs/read-models', '@watchfloor/domain-incident'),
    from('libs/read-models', '@watchfloor/event-store-port'),
    from('libs/processes', '@watchfloor/read-models'),
    from('libs/event-store/port', '@watchfloor/domain-incident'),
    from('libs/event-store/port', 'fastify'),
    from('libs/event-store/sqlite', '@watchfloor/read-models'),
    from('libs/event-store/sqlite', '@watchfloor/event-store-eventstoredb'),
    from('libs/event-store/sqlite', 'pino'),
    from('libs/subscriptions', '@watchfloor/event-store-sqlite'),
    from('libs/subscriptions', 'undici'),
    from('apps/console', '@watchfloor/events'),
    from('apps/console', '@watchfloor/kernel'),
    // Apps export nothing, so the only way into one is by path.
    from('apps/api', '../../console/vite.config.ts'),
    from('tools', '../../apps/api/vite.config.ts'),
    from('e2e', '../../apps/api/vite.config.ts'),
    ['libs/domain/desk/src/planted.ts', imports('../../incident/src/index.ts')],
  ],
  [
    from('libs/contracts/events', '@watchfloor/kernel'),
    from('libs/domain/incident', '@watchfloor/policy'),
    from('libs/read-models', '@watchfloor/policy'),
    from('libs/processes', '@watchfloor/domain-incident'),
    from('libs/event-store/port', 'zod'),
    from('libs/event-store/eventstoredb', '@eventstore/db-client'),
    from('libs/event-store/eventstoredb', '@eventstore/db-client/generated/shared_pb.js'),
    from('libs/subscriptions', '@watchfloor/read-models'),
    from('apps/console', '@watchfloor/api-contract'),
    from('apps/api', '@watchfloor/event-store-sqlite'),
    from('e2e', '@watchfloor/tools/servers'),
  ],
);

export const plain = probes(
  'what is imported late is named as plainly as what is imported at once',
  'watchfloor/imports-at-home',
  [
    ['libs/kernel/src/planted.ts', 'export const late = import(`@watchfloor/policy`);'],
    ['libs/kernel/src/planted.ts', 'export const late = (name: string) => import(`./${name}.ts`);'],
    ['apps/api/src/planted.ts', "export const late = import('@watchfloor/' + 'console');"],
    ['tools/planted.mjs', 'export const late = (path) => import(path);'],
  ],
  [['apps/console/src/app/planted.tsx', "export const late = import('../features/queue/page.tsx');"]],
);

export const homes = probes(
  'a framework stays in the folder that hides it',
  'watchfloor/imports-at-home',
  [
    from('libs/processes', '@nestjs/common'),
    from('tools', '@nestjs/common'),
    from('apps/api', '@eventstore/db-client'),
    from('libs/event-store/port', '@grpc/grpc-js'),
    from('libs/read-models', 'react'),
    from('apps/api', 'playwright-core'),
    from('apps/api', '@nx/devkit'),
    from('apps/api', 'nx'),
    from('apps/api', 'vitest'),
    from('libs/policy', 'fast-check'),
    from('apps/api', '@watchfloor/read-models/testing'),
    ['libs/read-models/src/planted.ts', imports('./testing/index.ts')],
    from('libs/contracts/api', '@watchfloor/events'),
  ],
  [
    from('apps/api', '@nestjs/common'),
    from('libs/event-store/eventstoredb', '@eventstore/db-client'),
    from('tools', '@nx/devkit'),
    from('apps/console', '@mantine/core'),
    from('libs/contracts/api', '@watchfloor/events/values'),
    ['libs/policy/src/planted.spec.ts', imports('fast-check')],
    ['libs/event-store/port/src/testing/planted.ts', imports('vitest')],
  ],
);
