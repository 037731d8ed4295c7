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
  'global',
  'self',
  'navigator',
  'Intl',
  'Event',
  'console',
  'eval',
  'require',
]);
/** What may be asked of those who also know the clock or chance. */
const permitted = {
  Date: (member) => member === 'UTC',
  Math: (member) => member !== 'random',
  Temporal: (member) => member !== 'Now',
};

/** What a Date or a text answers out of the machine's time zone or language; `getUTCHours` and the like do not. */
const local =
  /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(?:Date|Time)String|toLocale\w+|localeCompare)$/;

const isBuiltin = (specifier) => specifier.startsWith('node:') || builtinModules.includes(specifier);

/** A text spelled out here may name no zone, and then the machine's is meant. */
const isText = ({ type, value, left, right }) =>
  type === 'TemplateLiteral' ||
  typeof value === 'string' ||
  (type === 'BinaryExpression' && (isText(left) || isText(right)));

/** `(x)`: none is the clock, several are local time, and a list spread out may be either. */
const givesInstant = ([first, ...more]) =>
  first !== undefined && more.length === 0 && first.type !== 'SpreadElement' && !isText(first);

const isPermitted = (identifier) => {
  const { name, parent } = identifier;
  if (parent.type === 'NewExpression')
    return name === 'Date' && parent.callee === identifier && givesInstant(parent.arguments);
  if (parent.type !== 'MemberExpression' || parent.object !== identifier || parent.computed) return false;
  const member = parent.property.name;
  if (name === 'Date' && member === 'parse')
    return parent.parent.type === 'CallExpression' && givesInstant(parent.parent.arguments);
  return permitted[name](member);
};

const impurity = (identifier) => {
  const { name, parent } = identifier;
  if (forbiddenGlobals.has(name)) return name;
  if (!Object.hasOwn(permitted, name) || isPermitted(identifier)) return undefined;
  const member = parent.type === 'MemberExpression' && !parent.computed ? `.${parent.property.name}` : '';
  return `${parent.type === 'NewExpression' ? 'new ' : ''}${name}${member}`;
};

/** Decisions and projections must give the same answer on every replay: time, ids and chance arrive as arguments. */
export const pure = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      impure:
        '{{what}} makes a replay differ from the first run: take time, ids and chance as arguments, and make a Date of an instant, not of a text.',
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
