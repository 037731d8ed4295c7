import type { QueueRow } from '@watchfloor/api-contract';
import { connectWazuh, openIncidents, PostConnection, until, wazuhAlert } from '../../../servers/index.ts';
import type { Platform } from '../bench.ts';

const PER_POST = 100;

/** Opens `count` incidents of a customer, each of a host of its own, through intake and grouping as in a shift. */
export const openSome = async (
  { server, administrator }: Platform,
  customer: string,
  count: number,
): Promise<readonly QueueRow[]> => {
  const source = await connectWazuh(administrator, customer);
  const headers = { authorization: `Bearer ${source.key}`, 'content-type': 'application/json' };
  const connection = await PostConnection.open(server.url, `/api/v1/intake/${source.id}`, headers);
  const alertOf = (n: number) =>
    wazuhAlert({
      id: `open-${n}`,
      host: `o-${n}.example.com`,
      rule: 5700 + (n % 50),
      level: 3 + (n % 13),
      at: new Date().toISOString(),
    });
  try {
    for (let from = 0; from < count; from += PER_POST) {
      const some = Array.from({ length: Math.min(PER_POST, count - from) }, (_, index) => alertOf(from + index));
      const answer = await connection.post(`[${some.join(',')}]`);
      if (answer.status !== 202) throw new Error(`intake answered ${answer.status} ${answer.text.slice(0, 500)}`);
    }
  } finally {
    connection.close();
  }
  return until(
    async () => {
      const open = await openIncidents(administrator, customer);
      return open.length === count ? open : undefined;
    },
    { withinMs: 120_000, everyMs: 250, what: `Opening ${count} incidents` },
  );
};
