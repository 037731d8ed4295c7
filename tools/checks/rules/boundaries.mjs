const pureExternals = ['zod', 'vitest', 'fast-check'];
const storeClients = ['@eventstore/db-client', '@grpc/grpc-js', 'google-protobuf'].flatMap((name) => [
  name,
  `${name}/*`,
]);
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
  ...(externals && { allowedExternalImports: externals }),
});

/** The architecture's arrows: who may import whom, by the tag in each package.json. Everything else is refused. */
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
  may('console', ['api-contract']),
  may('api', product),
  // Tools and end-to-end specs see a running product from outside, so never an app's inside.
  may('tools', product),
  may('e2e', [...product, 'tools']),
];
