import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

/** What a field of this name is made of, so that commands meet one another: few ids, growing times. */
export type Fields = Readonly<Record<string, Arbitrary<unknown>>>;

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const cidr: Readonly<Record<string, readonly string[]>> = {
  cidrv4: ['192.0.2.0/24', '198.51.100.7/32'],
  cidrv6: ['2001:db8::/32'],
};

const leaf = fc.oneof(fc.string({ maxLength: 10 }), fc.integer(), fc.boolean(), fc.constant(null));
const key = fc.stringMatching(/^[a-z]{1,8}$/);
const objectOf = (value: Arbitrary<unknown>) => fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
const json = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), objectOf(leaf));

const made = (schema: JsonSchema, fields: Fields): Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => made(option, fields)));
  switch (schema.type) {
    case 'string': {
      const known = cidr[schema.format ?? ''];
      if (known) return fc.constantFrom(...known);
      return fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 40, 40) });
    }
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -1e15, -1e15), max: Math.min(schema.maximum ?? 1e15, 1e15) });
    case 'number':
      // A log gives a minus zero back as zero.
      return fc
        .double({
          noNaN: true,
          noDefaultInfinity: true,
          min: schema.minimum ?? -1e6,
          max: schema.maximum ?? 1e6,
        })
        .map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const lengths = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 5, 5) };
      return fc.array(made(schema.items ?? {}, fields), lengths);
    }
    case 'object':
      return schema.properties ? objects(schema.properties, schema.required ?? [], fields) : objectOf(json);
    default:
      return json;
  }
};

const objects = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[], fields: Fields) =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, fields[key] ?? made(schema, fields)])),
    { requiredKeys: [...required] },
  );

/** Values that a schema accepts, as it returns them. */
export const arbitraryOf = <Schema extends z.ZodType>(
  schema: Schema,
  fields: Fields = {},
): Arbitrary<z.output<Schema>> =>
  made(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, fields)
    .map((value) => schema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);
