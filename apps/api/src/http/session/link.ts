import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';

/** A one-time link. The token stands in the fragment, which no browser sends and no server or proxy logs. */
export const oneTimeLink = (base: string, page: 'setup' | 'invitation', token: string): string =>
  `${base}/${page}#token=${token}`;

/** Where the console is found by whoever asks now. */
export const baseUrl = ({ publicUrl, host, port }: Config, request?: FastifyRequest): string =>
  publicUrl ?? `http://${request?.headers.host ?? `${host}:${port}`}`;
