import { buildWhatChanged } from './bundles.ts';

await buildWhatChanged();
console.log(
  'Server and console are built. The simulated night that this command will show is not written yet: use `npm start`.',
);
