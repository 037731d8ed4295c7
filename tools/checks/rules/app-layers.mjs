import { posix } from 'node:path';
import { isTest, onImport, pathInRepository } from './files.mjs';

/** Which folder of an app, or of the tools, may import which. */
const apps = [
  {
    source: 'apps/console/src/',
    // app composes everything; a feature knows the live data and the primitives; primitives know nobody.
    mayImport: {
      app: ['app', 'features', 'live', 'ui'],
      features: ['features', 'live', 'ui'],
      live: ['live'],
      ui: ['ui'],
    },
    inBrowser: true,
  },
  {
    source: 'apps/api/src/',
    // What answers requests and what pushes stand side by side; the running node beneath them knows neither.
    mayImport: {
      http: ['http', 'write', 'platform', 'runtime'],
      realtime: ['realtime', 'platform', 'runtime'],
      write: ['write', 'platform', 'runtime'],
      platform: ['platform', 'runtime'],
      runtime: ['runtime'],
    },
    inBrowser: false,
  },
  {
    source: 'tools/',
    // No tool stands on another's inside: what two need is in servers or src. Said aloud: the demo plays the
    // simulator's night, the bench reads alerts by a mapping of replay's, the catalogue reads files as the checks do.
    mayImport: {
      bench: ['bench', 'replay', 'scripts', 'servers', 'src'],
      campaign: ['campaign', 'scripts', 'servers', 'src'],
      catalogue: ['catalogue', 'checks', 'scripts'],
      checks: ['checks', 'scripts'],
      generators: ['generators', 'scripts'],
      ops: ['ops', 'src'],
      replay: ['replay', 'servers', 'src'],
      scripts: ['scripts', 'servers', 'simulator', 'src'],
      servers: ['servers', 'scripts'],
      simulator: ['simulator', 'servers', 'src'],
      src: ['src'],
    },
    inBrowser: false,
  },
];

const placeOf = ({ source }, path) => {
  const [layer = '', feature = ''] = path.slice(source.length).split('/');
  return { layer, feature };
};

export const appLayers = {
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
    const app = apps.find(({ source }) => path.startsWith(source));
    if (!app) return {};
    const from = placeOf(app, path);
    return onImport((node, specifier) => {
      if (app.inBrowser && specifier.startsWith('node:') && !isTest(path)) {
        context.report({ node, messageId: 'platform', data: { what: specifier } });
      }
      if (!specifier.startsWith('.')) return;
      const target = posix.join(posix.dirname(path), specifier);
      if (!target.startsWith(app.source)) return;
      const to = placeOf(app, target);
      const allowed = app.mayImport[from.layer];
      // What stands beside the rooms puts them together, so no room knows it.
      if (allowed && !allowed.includes(to.layer) && !isTest(path)) {
        context.report({ node, messageId: 'layer', data: { from: from.layer, to: to.layer } });
      }
      if (from.layer === 'features' && to.layer === 'features' && from.feature !== to.feature) {
        context.report({ node, messageId: 'feature' });
      }
    });
  },
};
