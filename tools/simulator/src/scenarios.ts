/** What a detector of the demonstration may say: a Wazuh rule with its level (0–15), or a Suricata signature. */
export type Scenario =
  | {
      readonly format: 'wazuh';
      readonly rule: number;
      readonly level: number;
      readonly title: string;
      readonly user?: true;
    }
  | { readonly format: 'suricata'; readonly signature: number; readonly severity: 1 | 2 | 3; readonly title: string };

const wazuh = (rule: number, level: number, title: string, user?: true): Scenario => ({
  format: 'wazuh',
  rule,
  level,
  title,
  ...(user && { user }),
});
const suricata = (signature: number, severity: 1 | 2 | 3, title: string): Scenario => ({
  format: 'suricata',
  signature,
  severity,
  title,
});

export const scenarios: readonly Scenario[] = [
  wazuh(100412, 15, 'Remote-access tool on a payment workstation'),
  wazuh(100120, 15, 'Directory replication requested by a workstation'),
  wazuh(100233, 15, 'Credential dump tool on a jump host'),
  wazuh(100310, 15, 'Backup catalogue deleted by an interactive user', true),
  wazuh(100151, 10, 'Service account signs in from two places in 9 min', true),
  wazuh(100177, 9, 'Mailbox rule forwards to an outside address', true),
  wazuh(100240, 10, 'Unsigned driver loaded on a server'),
  wazuh(100261, 8, 'New local administrator on a workstation', true),
  wazuh(100270, 7, 'Scheduled task created from a script host'),
  wazuh(100289, 9, 'Mass file rename on a file server'),
  wazuh(5710, 5, 'sshd: attempt to sign in with an unknown user'),
  wazuh(31151, 6, 'Many 400 errors from one web client'),
  wazuh(2902, 4, 'New package installed'),
  wazuh(550, 7, 'Integrity checksum changed'),
  suricata(2900101, 1, 'Beacon at a fixed interval to a young domain'),
  suricata(2900102, 1, 'Web shell written to public web root'),
  suricata(2900103, 2, 'Password spray against the remote gateway'),
  suricata(2900104, 2, 'Outbound traffic above the profile'),
  suricata(2900105, 3, 'Port scan from an internal address'),
  suricata(2900106, 3, 'Outdated client announces itself'),
];
