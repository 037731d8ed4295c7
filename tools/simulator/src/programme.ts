import type { Role } from '@watchfloor/events';
import type { Member } from './cast.ts';

/** What each role is worth signing in for. */
const worthSeeing: Readonly<Record<Role, string>> = {
  'L1 engineer': 'takes the next incident with n, closes or escalates it',
  'L2 engineer': 'takes what the first line escalates',
  'L3 analyst': 'takes what is atypical and critical',
  'on-call analyst': 'is called at night; also on a phone',
  forensics: 'is given infections and intrusions',
  'content development': 'reads incidents and policies',
  'service manager': 'reads along and writes notes',
  'shift lead': 'sees who is on, assigns, takes back',
  administrator: 'people, customers, sources, quarantine',
  auditor: 'reads everything, changes nothing',
};

const column = (texts: readonly string[]) => {
  const width = Math.max(...texts.map((text) => text.length));
  return (text: string) => text.padEnd(width);
};

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** What the demonstration prints: where it is, who can be signed in as, and how it ends. */
export const programme = (url: string, password: string, staff: readonly Member[]): string => {
  const free = staff.filter(({ simulated }) => !simulated);
  const busy = staff.filter(({ simulated }) => simulated).map(({ name }) => name);
  const email = column(free.map((member) => member.email));
  const role = column(free.map(({ roles }) => roles.join(', ')));
  return [
    '',
    `  Watchfloor   ${url}`,
    `  Password     ${password}   the same for everybody`,
    '',
    ...free.map((member) => {
      const [first] = member.roles;
      return `  ${email(member.email)}   ${role(member.roles.join(', '))}   ${first ? worthSeeing[first] : ''}`;
    }),
    '',
    `  ${listed(busy)} work by themselves.`,
    '  Ctrl+C ends the night; nothing of it is kept.',
    '',
  ].join('\n');
};
