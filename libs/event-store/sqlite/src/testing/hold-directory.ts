import { openSqliteLog } from '../sqlite-log.ts';

/** Serves a data directory until it is killed. */
await openSqliteLog(process.argv[2] ?? '');
process.stdout.write('open\n');
