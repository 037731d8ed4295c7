import { builtinModules } from 'node:module';
import { onImport } from './files.mjs';

const forbiddenGlobals = new Set([
  'performance',
  'crypto',
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'WebSocket',
  'EventSource',
  'globalThis',
  'Intl',
  'require',
]);
const forbiddenMembers = { Date: 'now', Math: 'random', Temporal: 'Now' };

/** What a Date or a text answers out of the machine's time zone or language; `getUTCHours` and the like do not. */
const local =
  /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(?:Date|Time)String|toLocale\w+|localeCompare)$/;

const isBuiltin = (specifier) => specifier.startsWith('node:') || builtinModules.includes(specifier);

const impurity = (identifier) => {
  const { name, parent } = identifier;
  if (forbiddenGlobals.has(name)) return name;
  const member = forbiddenMembers[name];
  if (member && parent.type === 'MemberExpression' && parent.object === identifier) {
    const asked = parent.computed ? parent.property.value : parent.property.name;
    // An unreadable computed member could be the forbidden one, so it counts as it.
    if (asked === member || (parent.computed && asked === undefined)) return `${name}.${member}`;
  }
  if (name === 'Date' && parent.type === 'NewExpression' && parent.arguments.length === 0) return 'new Date()';
  if (name === 'Date' && parent.type === 'CallExpression' && parent.callee === identifier) return 'Date()';
  if (name === 'Date' && parent.type === 'NewExpression' && parent.arguments.length > 1)
    return 'new Date(year, month, …)';
  return undefined;
};

/** Decisions and projections must give the same answer on every replay: time, ids and chance arrive as arguments. */
export const pure = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      impure: '{{what}} makes a replay differ from the first run: take time, ids and chance as arguments.',
      local: '{{what}} answers in the time zone or language of the machine: count in UTC, compare with < and >.',
      platform: '{{what}} belongs to the platform: pure libraries reach it through an argument.',
    },
  },
  create(context) {
    return {
      ...onImport((node, what) => {
        if (isBuiltin(what)) context.report({ node, messageId: 'platform', data: { what } });
      }),
      MemberExpression({ property, computed }) {
        const what = computed ? property.value : property.name;
        if (typeof what === 'string' && local.test(what))
          context.report({ node: property, messageId: 'local', data: { what } });
      },
      'Program:exit'(program) {
        const scope = context.sourceCode.getScope(program);
        const declaredElsewhere = [...scope.variables].filter((v) => v.defs.length === 0).flatMap((v) => v.references);
        for (const { identifier, isValueReference } of [...scope.through, ...declaredElsewhere]) {
          const what = isValueReference === false ? undefined : impurity(identifier);
          if (what) context.report({ node: identifier, messageId: 'impure', data: { what } });
        }
      },
    };
  },
};
