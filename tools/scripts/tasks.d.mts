interface Task {
  readonly command: readonly string[];
  readonly everywhere?: readonly string[];
  readonly tells: string;
}
export const tasks: Readonly<Record<string, Task>>;
