import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../../platform/config.ts';

/**
 * Nothing is loaded from elsewhere and nothing inline runs. Styles alone may be inline: the console's components and
 * charts set positions through style attributes, which no hash can name; scripts never.
 */
export const addSecurityHeaders = (fastify: FastifyInstance, { publicUrl }: Config): void => {
  const https = publicUrl?.startsWith('https:') ?? false;
  // Made once: the plugin of Fastify makes it for every request, a twentieth of what a posted alert costs.
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    protect(request.raw, reply.raw, (fault) => done(fault as Error | undefined));
  });
};
