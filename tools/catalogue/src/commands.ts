import { declarationsOf, sentenceOf, type ProductFile } from './product.ts';
import { eventsOf } from './written.ts';

/** Something that can be asked of a stream; `events`: what may follow when the answer is yes. */
export interface Command {
  readonly name: string;
  readonly path: string;
  readonly sentence: string;
  readonly events: readonly string[];
}

/** A command's schema (or, among nodes, its interface) has a `kind` that is its own name. */
const saysItsKind = (declared: string, name: string) =>
  new RegExp(`^(?:export interface )?${name}\\b[^]*\\bkind: (?:z\\.literal\\()?'${name}'`).test(declared);

/** The decision stands beside the schema under the same name; a stream with a single command decides in its decider. */
const decisionFor = (name: string, declared: Iterable<string>): string => {
  const wanted = name.charAt(0).toLowerCase() + name.slice(1);
  const names = [...declared];
  return names.find((one) => one === wanted) ?? names.find((one) => one.endsWith('Decider')) ?? wanted;
};

/** Every command of the domain. */
export const commandsOf = (files: readonly ProductFile[]): readonly Command[] => {
  const domain = new Map(files.filter(({ path }) => path.startsWith('libs/domain/')).map((file) => [file.path, file]));
  return [...domain.values()].flatMap((file) => {
    const declared = declarationsOf(file);
    return [...declared]
      .filter(([name, node]) => saysItsKind(node.getText(), name))
      .map(([name, node]) => ({
        name,
        path: file.path,
        sentence: sentenceOf(node),
        events: [...eventsOf(domain, file.path, decisionFor(name, declared.keys()))].sort(),
      }));
  });
};
