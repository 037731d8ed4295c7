import { join } from 'node:path';
import { catalogue, type Category } from '@watchfloor/events';
import type { EventDefinition } from '@watchfloor/kernel';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/install.mjs';
import { commandsOf, type Command } from './commands.ts';
import { declarationsOf, productFiles, sentenceOf, type ProductFile } from './product.ts';
import { madeBesideTheDomain, questionsNeeding, readBesideTheDomain, type PlacesByEvent } from './readers.ts';

export const folder = 'docs/catalogue';

interface Page {
  readonly path: string;
  readonly text: string;
}
interface Known {
  readonly files: readonly ProductFile[];
  readonly commands: readonly Command[];
  readonly made: PlacesByEvent;
  readonly read: PlacesByEvent;
}

const generated = 'Written by `npm run catalogue` from the sources; `npm run probes` fails when it is not up to date.';
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ').replaceAll('\n', ' ')} |`).join('\n');
const cell = (text: string) => text.replaceAll('|', '\\|');
const linked = (path: string) => `[${path}](../../${path})`;
const listed = (parts: readonly string[]) => (parts.length === 0 ? '–' : parts.join(', '));
const coded = (names: readonly string[]) => names.map((name) => `\`${name}\``);

const categories = Object.keys(catalogue) as readonly Category[];
const definitionsOf = (category: Category): readonly EventDefinition[] =>
  Object.values<EventDefinition>(catalogue[category]);

const sentences = (files: readonly ProductFile[]): ReadonlyMap<string, string> =>
  new Map(
    files
      .filter(({ path }) => path.startsWith('libs/contracts/events/'))
      .flatMap((file) => [...declarationsOf(file)].map(([name, node]) => [name, sentenceOf(node)] as const)),
  );

const eventsPage = ({ files, commands, made, read }: Known): string => {
  const said = sentences(files);
  const rows = (category: Category) =>
    definitionsOf(category).map(({ name, version }) => [
      `\`${name}\` v${version}`,
      cell(said.get(name) ?? ''),
      listed([
        ...coded(commands.filter(({ events }) => events.includes(name)).map((command) => command.name)),
        ...[...(made.get(name) ?? [])].map(linked),
      ]),
      listed([...coded(questionsNeeding(name)), ...[...(read.get(name) ?? [])].map(linked)]),
    ]);
  const head = ['event', 'what happened', 'made by', 'read by'];
  const sections = categories.map((category) => `## ${category}\n\n${table(head, rows(category))}`);
  return `# Events and who needs them\n\n${generated} Under "made by": commands (see [commands](commands.md)), and places that
record what nobody decides about. Under "read by": read models by their durable names, then processes and their hosts. The
decider of a stream always reads all events of its own category.\n\n${sections.join('\n\n')}`;
};

const commandsPage = ({ commands }: Known): string => {
  const homes = Map.groupBy(commands, ({ path }) => path.replace(/^libs\/domain\/(.+?)\/src\/.*$/, '$1'));
  const sections = [...homes].map(([home, ofHome]) => {
    const rows = ofHome.map(({ name, path, sentence, events }) => [
      `[\`${name}\`](../../${path})`,
      sentence === '' ? '–' : cell(sentence),
      listed(coded(events)),
    ]);
    return `## ${home}\n\n${table(['command', 'what is asked', 'what may follow'], rows)}`;
  });
  return `# Commands and what may follow\n\n${generated} What an event means stands under [events](events.md).\n\n${sections.join('\n\n')}`;
};

/** The pages as they should stand in the repository, formatted. */
export const cataloguePages = async (): Promise<readonly Page[]> => {
  const files = productFiles();
  const known = {
    files,
    commands: commandsOf(files),
    made: madeBesideTheDomain(files),
    read: readBesideTheDomain(files),
  };
  const options = await resolveConfig(join(root, folder, 'events.md'));
  const page = async (name: string, text: string): Promise<Page> => ({
    path: `${folder}/${name}`,
    text: await format(text, { ...options, parser: 'markdown' }),
  });
  return Promise.all([page('commands.md', commandsPage(known)), page('events.md', eventsPage(known))]);
};
