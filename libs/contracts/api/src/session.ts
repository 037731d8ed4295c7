import { z } from 'zod';
import { clearance, role } from '@watchfloor/events/values';
import { permission } from './permission.ts';
import { once, route } from './route.ts';
import { id, iso } from './values.ts';

export const password = z.string().min(12).max(200);
/** An address that becomes an account. */
export const email = z.email().max(320);

export const me = z.object({
  id,
  name: z.string(),
  roles: z.array(role),
  clearance,
  permissions: z.array(permission),
  csrf: z.string(),
  session: id,
  organisation: z.string(),
});
export type Me = z.output<typeof me>;

export const sessionRoutes = {
  signIn: route({
    method: 'POST',
    path: '/api/v1/session',
    summary: 'Sign in',
    needs: 'public',
    body: z.object({ email: z.string().trim().min(1).max(320), password: z.string().min(1).max(200) }),
    answers: me,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'Sign out',
    needs: 'self',
    answers: z.object({}),
  }),
  me: route({ method: 'GET', path: '/api/v1/me', summary: 'Who I am and what I may do', needs: 'self', answers: me }),
  mySessions: route({
    method: 'GET',
    path: '/api/v1/sessions',
    summary: 'My open sessions',
    needs: 'self',
    answers: z.object({ sessions: z.array(z.object({ id, openedAt: iso, until: iso, current: z.boolean() })) }),
  }),
  revokeSession: route({
    method: 'DELETE',
    path: '/api/v1/sessions/:id',
    summary: 'End one of my sessions',
    needs: 'self',
    params: z.object({ id }),
    answers: z.object({}),
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/v1/me/password',
    summary: 'Change my password; other sessions end',
    needs: 'self',
    body: z.object({ current: z.string().max(200), next: password }),
    honours: once,
    answers: z.object({}),
  }),
  setupState: route({
    method: 'GET',
    path: '/api/v1/setup',
    summary: 'Whether the platform waits for its first administrator',
    needs: 'public',
    answers: z.object({ open: z.boolean() }),
  }),
  setup: route({
    method: 'POST',
    path: '/api/v1/setup',
    summary: 'The one-time link: found the organisation, set the administrator’s password',
    needs: 'public',
    body: z.object({
      token: z.string().min(1).max(200),
      organisation: z.string().trim().min(1).max(200),
      name: z.string().trim().min(1).max(200),
      email,
      password,
    }),
    answers: me,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/v1/invitations/accept',
    summary: 'Set a password with an invitation',
    needs: 'public',
    body: z.object({ token: z.string().min(1).max(200), password }),
    answers: me,
  }),
};
