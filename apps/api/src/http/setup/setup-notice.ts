import { oneTimeLink } from '../session/link.ts';
import type { SetupLink } from './first-run.ts';

const clock = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** What a node says about the first administrator to whoever reads its output. `url`: where it is; `linkMs`: how long a link is good. */
export const setupNotice = (link: SetupLink, url: string, linkMs: number): readonly string[] => {
  if (link.printed === 'here') {
    const minutes = Math.round(linkMs / 60_000);
    return [
      '',
      `Nobody has an account yet. Set up the first administrator within ${minutes} minutes, here and only once:`,
      '',
      `  ${oneTimeLink(url, 'setup', link.token)}`,
      '',
    ];
  }
  const { node, at, until } = link;
  return [
    `Nobody has an account yet. Node ${node} printed the one-time link for the first administrator at ${clock(at)}: it is in that node's output.`,
    `Is it lost? Start ${node} again and it prints a new one, which voids the old. After ${clock(until)} any node does.`,
  ];
};
