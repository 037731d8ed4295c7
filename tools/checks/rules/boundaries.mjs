/** Packages with all that can be imported from them by path. */
const packages = (...names) => names.flatMap((name) => [name, `${name}/*`]);

const pureExternals = ['zod', 'vitest', 'fast-check'];
const storeClients = packages('@eventstore/db-client', '@grpc/grpc-js', 'google-protobuf');
/** What a screen is made of; below it, what builds the console and what the server for its pictures speaks. */
const consoleExternals = packages(
  'react',
  'react-dom',
  'react-i18next',
  'react-markdown',
  'i18next',
  '@mantine/*',
  '@tabler/icons-react',
  '@tanstack/*',
  '@fontsource/*',
  '@fontsource-variable/*',
  'socket.io-client',
  '@testing-library/react',
  'vite',
  '@vitejs/plugin-react',
  'socket.io',
);
const serverExternals = packages(
  '@nestjs/*',
  'reflect-metadata',
  'fastify',
  '@fastify/static',
  'helmet',
  'socket.io',
  'socket.io-client',
  'pino',
  'prom-client',
  'vite',
  'yaml',
);
const browserExternals = packages('playwright-core', '@sparticuz/chromium', 'axe-core');
const toolExternals = packages(
  'commander',
  'cli-progress',
  'csv-parse',
  'undici',
  'socket.io',
  'socket.io-client',
  'nx',
  '@nx/devkit',
  'eslint',
  'typescript-eslint',
  'typescript',
  'prettier',
);
const product = [
  'kernel',
  'events',
  'api-contract',
  'policy',
  'intake',
  'domain',
  'port',
  'adapter',
  'subscriptions',
  'read-models',
  'processes',
];

const may = (from, to, externals) => ({
  sourceTag: `type:${from}`,
  onlyDependOnLibsWithTags: to.map((tag) => `type:${tag}`),
  allowedExternalImports: externals,
});

/** The architecture's arrows: who may import whom, by the tag in each package.json, and which packages. Everything else is refused. */
export const boundaries = [
  may('kernel', ['kernel'], pureExternals),
  may('events', ['kernel'], pureExternals),
  // Only the plain value schemas of events: the rule imports-at-home refuses the rest, which the console must not know.
  may('api-contract', ['events'], pureExternals),
  may('policy', ['kernel', 'events'], pureExternals),
  may('intake', ['kernel', 'events'], pureExternals),
  may('domain', ['kernel', 'events', 'policy'], pureExternals),
  // A read model that asked the domain or a store could answer differently on a rebuild.
  may('read-models', ['kernel', 'events', 'policy'], pureExternals),
  may('processes', ['kernel', 'events', 'policy', 'domain'], pureExternals),
  may('port', ['kernel', 'events'], pureExternals),
  may('adapter', ['kernel', 'events', 'port'], [...pureExternals, ...storeClients]),
  may('subscriptions', ['kernel', 'events', 'port', 'read-models'], pureExternals),
  may('console', ['api-contract'], [...pureExternals, ...consoleExternals]),
  may('api', product, [...pureExternals, ...serverExternals]),
  // Tools and end-to-end specs see a running product from outside, so never an app's inside.
  may('tools', product, [...pureExternals, ...toolExternals]),
  may('e2e', [...product, 'tools'], [...pureExternals, ...browserExternals]),
];
