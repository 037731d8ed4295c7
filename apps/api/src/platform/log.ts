import { pino, type DestinationStream, type Logger } from 'pino';

/** Wherever one of these names stands in what is logged, its value does not. */
const secret = [
  'password',
  'current',
  'next',
  'token',
  'key',
  'csrf',
  'cookie',
  'authorization',
  'invitation',
  'email',
  'body',
  'raw',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Structured lines for machines. Requests are logged by method, route and outcome; never headers, cookies or bodies. */
export const openLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret, censor: '[not logged]' },
      serializers: { err: pino.stdSerializers.err },
    },
    to ?? pino.destination(1),
  );
