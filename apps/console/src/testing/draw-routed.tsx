import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { draw } from './draw.tsx';

/** Draws what links or navigates, standing at `path`; waits until the router has it on the screen. */
export const drawRouted = async (what: ReactNode, path = '/') => {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => what, notFoundComponent: () => null }),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  return draw(<RouterProvider router={router as never} />);
};
