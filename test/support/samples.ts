// The smallest message that a schema takes: for asking whether anyone may send it at all.
import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What the patterns of the contract stand for: the first that fits is taken. */
const TEXTS = [
  'x',
  '一',
  '2026-11-23T05:02:00.000Z',
  '2026-11-23',
  '08:30',
  '2026-11',
  '135790',
  'a.xlsx',
  '0'.repeat(64),
  's1-e1',
]

function textOf({ pattern, minLength = 0, format }: JsonSchema): string {
  const fits = (text: string) =>
    text.length >= minLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
    (format !== 'date-time' || text.includes('T'))
  return TEXTS.find(fits) ?? 'x'.repeat(Math.max(1, minLength))
}

function sampleOf(schema: JsonSchema, root: JsonSchema): unknown {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)!
    return sampleOf(root.$defs?.[name] ?? root, root)
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first !== undefined) return sampleOf(first, root)
  if (schema.allOf !== undefined) {
    return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part, root))) as unknown
  }
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0)
    case 'boolean':
      return false
    case 'null':
      return null
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        sampleOf(schema.items as JsonSchema, root),
      )
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [
          key,
          sampleOf(schema.properties![key] as JsonSchema, root),
        ]),
      )
    // A text that is tidied up before it is judged.
    default:
      return textOf(schema)
  }
}

export function smallest(schema: z.ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return sampleOf(json, json)
}
