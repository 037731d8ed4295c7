import type { SourceView } from '@watchfloor/api-contract';

interface Wanted {
  readonly origin: string;
  readonly source: string;
  readonly format: SourceView['format'];
  readonly key: string;
  /** Milliseconds since 1970: the alert's own time. */
  readonly at: number;
}

const title = 'Test alert: this source can send';

/** The smallest alert that each format reads; of a mapped one nobody but its owner knows the fields. */
const bodyOf = (format: SourceView['format'], timestamp: string): string => {
  switch (format) {
    case 'wazuh':
      return JSON.stringify({
        timestamp,
        rule: { id: '1', level: 3, description: title },
        agent: { name: 'test-host' },
      });
    case 'suricata':
      return JSON.stringify({
        timestamp,
        event_type: 'alert',
        src_ip: '192.0.2.10',
        dest_ip: '192.0.2.20',
        alert: { gid: 1, signature_id: 1, signature: title, severity: 3 },
      });
    case 'generic':
      return '@alerts.json';
  }
};

/** A command for any terminal with curl that sends one harmless alert, as the detector will. */
export const firstAlert = ({ origin, source, format, key, at }: Wanted): string =>
  [
    `curl ${origin}/api/v1/intake/${source}`,
    `-H 'Authorization: Bearer ${key}'`,
    `-H 'Content-Type: application/json'`,
    `-d '${bodyOf(format, new Date(at).toISOString())}'`,
  ].join(' \\\n  ');
