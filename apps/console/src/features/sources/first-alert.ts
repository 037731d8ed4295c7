import { mappedAlert, type SourceView } from '@watchfloor/api-contract';

interface Wanted {
  readonly origin: string;
  readonly of: Pick<SourceView, 'id' | 'format' | 'mapping'>;
  readonly key: string;
  /** Milliseconds since 1970: the alert's own time. */
  readonly at: number;
}

const title = 'Test alert: this source can send';

/** The smallest alert that each format reads; null for a mapping that cannot be read. */
const alertOf = ({ format, mapping }: Wanted['of'], at: number): object | null => {
  const timestamp = new Date(at).toISOString();
  switch (format) {
    case 'wazuh':
      return { timestamp, rule: { id: '1', level: 3, description: title }, agent: { name: 'test-host' } };
    case 'suricata':
      return {
        timestamp,
        event_type: 'alert',
        src_ip: '192.0.2.10',
        dest_ip: '192.0.2.20',
        alert: { gid: 1, signature_id: 1, signature: title, severity: 3 },
      };
    case 'generic':
      return mappedAlert(mapping, title, at);
  }
};

/** Within single quotes a shell reads everything as it stands, except one more of them. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const post = ({ origin, of, key }: Omit<Wanted, 'at'>, body: string): string =>
  [
    `curl ${origin}/api/v1/intake/${of.id}`,
    `-H 'Authorization: Bearer ${key}'`,
    `-H 'Content-Type: application/json'`,
    // Not -d: of a file that takes the line ends away, and with them what tells alert from alert.
    `--data-binary ${quoted(body)}`,
  ].join(' \\\n  ');

/** A command for any terminal with curl that sends one harmless alert, as the detector will. */
export const firstAlert = (wanted: Wanted): string | null => {
  const alert = alertOf(wanted.of, wanted.at);
  return alert && post(wanted, JSON.stringify(alert));
};

/** Likewise, for alerts of their own that stand in a file. */
export const ownAlerts = (wanted: Omit<Wanted, 'at'>): string => post(wanted, '@alerts.json');
