import { posix } from 'node:path';
import { isTest, onImport, pathInRepository } from './files.mjs';

const source = 'apps/console/src/';

/** app composes everything; a feature knows the live data and the primitives; primitives know nobody. */
const mayImport = {
  app: ['app', 'features', 'live', 'ui'],
  features: ['features', 'live', 'ui'],
  live: ['live'],
  ui: ['ui'],
};

const placeOf = (path) => {
  const [layer = '', feature = ''] = path.slice(source.length).split('/');
  return { layer, feature };
};

export const consoleLayers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      feature:
        'Features do not import one another: compose them in src/app, or move the shared part to src/ui or src/live.',
      layer: '{{from}} may not import {{to}}.',
      platform: '{{what}} does not exist in a browser.',
    },
  },
  create(context) {
    const path = pathInRepository(context);
    if (!path.startsWith(source)) return {};
    const from = placeOf(path);
    return onImport((node, specifier) => {
      if (specifier.startsWith('node:') && !isTest(path)) {
        context.report({ node, messageId: 'platform', data: { what: specifier } });
      }
      if (!specifier.startsWith('.')) return;
      const target = posix.join(posix.dirname(path), specifier);
      if (!target.startsWith(source)) return;
      const to = placeOf(target);
      const allowed = mayImport[from.layer];
      if (allowed && to.layer in mayImport && !allowed.includes(to.layer)) {
        context.report({ node, messageId: 'layer', data: { from: from.layer, to: to.layer } });
      }
      if (from.layer === 'features' && to.layer === 'features' && from.feature !== to.feature) {
        context.report({ node, messageId: 'feature' });
      }
    });
  },
};
