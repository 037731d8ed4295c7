export interface MadeUpAlert {
  /** The detector's own id; unique per source. */
  readonly id: string;
  readonly host: string;
  /** Wazuh rule: with the host it decides which incident the alert joins. */
  readonly rule: number;
  readonly level?: number;
  /** ISO 8601. */
  readonly at: string;
}

const titles = [
  'sshd: authentication failed.',
  'Web server 400 error code.',
  'PAM: User login failed.',
  'New port opened.',
];

/** A native Wazuh alert of the usual size as text: made of strings, because a benchmark makes them by the million. */
export const wazuhAlert = ({ id, host, rule, level = 5, at }: MadeUpAlert): string =>
  `{"timestamp":"${at}","rule":{"level":${level},"description":"${titles[rule % titles.length] ?? ''}","id":"${rule}",` +
  `"groups":["syslog","sshd"]},"agent":{"id":"001","name":"${host}"},"manager":{"name":"wazuh.example.com"},` +
  `"id":"${id}","data":{"srcip":"203.0.113.${rule % 250}","srcuser":"svc"},"location":"/var/log/auth.log"}`;
