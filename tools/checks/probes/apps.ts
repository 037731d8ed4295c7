import { probes } from './probe.ts';

const feature = 'apps/console/src/features/queue/planted.tsx';
const primitive = 'apps/console/src/ui/planted.tsx';
const imports = (path: string) => `export * from '${path}';\n`;

export const layers = probes(
  'features do not know one another, and primitives know nobody',
  'watchfloor/app-layers',
  [
    [feature, imports('../incident/row.tsx')],
    [feature, 'export const late = import(`../incident/page.tsx`);'],
    [feature, imports('../../app/router.tsx')],
    [primitive, imports('../features/queue/page.tsx')],
    [primitive, imports('../live/socket.ts')],
    ['apps/console/src/live/planted.ts', imports('../ui/button.tsx')],
    [feature, imports('node:fs')],
  ],
  [
    [feature, imports('./row.tsx')],
    [feature, imports('../../ui/button.tsx')],
    [feature, imports('../../live/socket.ts')],
    ['apps/console/src/app/planted.tsx', imports('../features/queue/page.tsx')],
  ],
);

export const rooms = probes(
  'the running node knows neither requests nor sockets',
  'watchfloor/app-layers',
  [
    ['apps/api/src/platform/planted.ts', imports('../http/session/link.ts')],
    ['apps/api/src/runtime/queue/planted.ts', imports('../../platform/config.ts')],
    ['apps/api/src/write/planted.ts', imports('../http/problems/problem.ts')],
    ['apps/api/src/realtime/planted.ts', imports('../http/problems/problem.ts')],
    ['apps/api/src/runtime/planted.ts', imports('../app.ts')],
    ['apps/api/src/http/planted.ts', imports('../testing/app.ts')],
  ],
  [
    ['apps/api/src/http/desk/planted.ts', imports('../../runtime/ports/runtime.ts')],
    ['apps/api/src/planted.ts', imports('./http/problems/problem.ts')],
  ],
);

export const tools = probes(
  'no tool stands on the inside of another',
  'watchfloor/app-layers',
  [
    ['tools/campaign/src/planted.ts', imports('../../bench/src/row.ts')],
    ['tools/bench/src/load/planted.ts', imports('../../../campaign/src/node.ts')],
    ['tools/servers/planted.ts', imports('../bench/src/percentile.ts')],
    ['tools/src/planted.ts', imports('../ops/src/dump.ts')],
  ],
  [
    ['tools/campaign/src/planted.ts', imports('../../servers/index.ts')],
    ['tools/scripts/planted.ts', imports('../simulator/src/night.ts')],
    ['tools/bench/main.ts', imports('../src/command-line.ts')],
  ],
);

export const colours = probes(
  'colours are decided in the tokens alone',
  'watchfloor/no-colour-literals',
  [
    [feature, "export const ink = '#1a2b3c';"],
    [feature, "export const frame = '1px solid #fff';"],
    [primitive, "export const ink = 'rgb(10, 20, 30)';"],
    [primitive, 'export const ink = `oklch(0.5 0.1 200)`;'],
    [feature, 'export const Row = () => <i style={{ color: "#abc" }} />;'],
  ],
  [
    ['apps/console/src/ui/tokens/planted.ts', "export const ink = '#1a2b3c';"],
    [feature, "export const ink = 'var(--ink)';"],
    [feature, "export const number = 'Incident #12345';"],
    [feature, "export const entity = '&#039;';"],
  ],
);

export const hooks = probes('hooks are called in the same order every time', 'react-hooks/rules-of-hooks', [
  [feature, "import { useState } from 'react';\nexport const useIt = (a: boolean) => (a ? useState(1) : undefined);"],
]);
