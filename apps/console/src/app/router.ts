import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queueSearch } from '../features/queue/queue-search.ts';
import { signInSearch } from '../features/session/sign-in-search.ts';
import { Crashed } from './crashed.tsx';
import { NotFound } from './not-found.tsx';
import { onlySignedIn } from './only-signed-in.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Crashed });
const underRoot = () => root;

const signIn = createRoute({
  getParentRoute: underRoot,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/session/sign-in-page.tsx'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: underRoot,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/session/setup-page.tsx'), 'SetupPage'),
});
const invitation = createRoute({
  getParentRoute: underRoot,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/session/invite-page.tsx'), 'InvitePage'),
});

const firstSteps = createRoute({
  getParentRoute: underRoot,
  path: '/first-steps',
  component: lazyRouteComponent(() => import('./first-steps/first-steps-page.tsx'), 'FirstStepsPage'),
  errorComponent: Crashed,
  beforeLoad: onlySignedIn,
});

const shell = createRoute({
  getParentRoute: underRoot,
  id: 'shell',
  component: Shell,
  errorComponent: Crashed,
  beforeLoad: onlySignedIn,
});
const underShell = () => shell;

const home = createRoute({
  getParentRoute: underRoot,
  path: '/',
  beforeLoad: () => redirect({ to: '/queue', throw: true }),
});

const queue = createRoute({
  getParentRoute: underShell,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('../features/queue/queue-page.tsx'), 'QueuePage'),
});
const next = createRoute({
  getParentRoute: underShell,
  path: '/next',
  component: lazyRouteComponent(() => import('../features/next/next-page.tsx'), 'NextPage'),
});
const incident = createRoute({
  getParentRoute: underShell,
  path: '/incidents/$id',
  component: lazyRouteComponent(() => import('../features/incident/incident-page.tsx'), 'IncidentPage'),
});
const closed = createRoute({
  getParentRoute: underShell,
  path: '/closed',
  component: lazyRouteComponent(() => import('../features/closed/closed-page.tsx'), 'ClosedPage'),
});
const register = createRoute({
  getParentRoute: underShell,
  path: '/register',
  component: lazyRouteComponent(() => import('../features/register/register-page.tsx'), 'RegisterPage'),
});
const shift = createRoute({
  getParentRoute: underShell,
  path: '/shift',
  component: lazyRouteComponent(() => import('../features/shift/shift-page.tsx'), 'ShiftPage'),
});
const customers = createRoute({
  getParentRoute: underShell,
  path: '/customers',
  component: lazyRouteComponent(() => import('../features/customers/customers-page.tsx'), 'CustomersPage'),
});
const people = createRoute({
  getParentRoute: underShell,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
});
const sources = createRoute({
  getParentRoute: underShell,
  path: '/sources',
  component: lazyRouteComponent(() => import('../features/sources/sources-page.tsx'), 'SourcesPage'),
});
const quarantine = createRoute({
  getParentRoute: underShell,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('../features/sources/quarantine-page.tsx'), 'QuarantinePage'),
});
const policy = createRoute({
  getParentRoute: underShell,
  path: '/policy',
  component: lazyRouteComponent(() => import('../features/policy/policy-page.tsx'), 'PolicyPage'),
});
const account = createRoute({
  getParentRoute: underShell,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/session/account-page.tsx'), 'AccountPage'),
});

const routeTree = root.addChildren([
  home,
  signIn,
  setup,
  invitation,
  firstSteps,
  shell.addChildren([
    queue,
    next,
    incident,
    closed,
    register,
    shift,
    customers,
    people,
    sources,
    quarantine,
    policy,
    account,
  ]),
]);

/** Pages load when somebody opens them, or is about to: a link under the pointer starts loading. */
export const router = createRouter({ routeTree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
