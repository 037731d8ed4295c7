import { appLayers } from './app-layers.mjs';
import { importsAtHome } from './imports-at-home.mjs';
import { noColourLiterals } from './no-colour-literals.mjs';
import { pure } from './pure.mjs';
import { tellingNames } from './telling-names.mjs';

/** This workspace's own lint rules; tools/checks/probes plants a violation of each. */
export const watchfloor = {
  rules: {
    'app-layers': appLayers,
    'imports-at-home': importsAtHome,
    'no-colour-literals': noColourLiterals,
    pure,
    'telling-names': tellingNames,
  },
};
