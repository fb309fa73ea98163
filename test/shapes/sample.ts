// Data of a shape: as little as it allows, or everything that it can hold.

interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly additionalProperties?: Shape | boolean
  readonly propertyNames?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly minItems?: number
  readonly minLength?: number
  readonly format?: string
  readonly pattern?: string
}

const TEXTS = ['', 'x', '2026-11-23', '08:30', '135246', '0'.repeat(64), '2026-11']
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-11-23T05:10:00.000Z',
  date: '2026-11-23',
}

function textOf({ format, pattern = '', minLength = 0 }: Shape): string {
  if (format !== undefined && FORMATS[format] !== undefined) return FORMATS[format]
  const text = TEXTS.find((one) => one.length >= minLength && new RegExp(pattern).test(one))
  if (text === undefined) throw new Error(`no text for ${pattern}`)
  return text
}

const nameOf = (name: unknown): string => (typeof name === 'string' && name !== '' ? name : 'x')

function objectOf(
  { properties = {}, required = [], additionalProperties, propertyNames }: Shape,
  full: boolean,
): unknown {
  const keys = Object.keys(properties).filter((key) => full || required.includes(key))
  const named = keys.map((key) => [key, sample(properties[key]!, full)] as const)
  const free =
    full && typeof additionalProperties === 'object' && propertyNames !== undefined
      ? [[nameOf(sample(propertyNames, full)), sample(additionalProperties, full)] as const]
      : []
  return Object.fromEntries([...named, ...free])
}

/** Of several shapes the first says most: null stands behind what may be null. */
const oneOf = (shapes: readonly Shape[], full: boolean): Shape =>
  full ? shapes[0]! : shapes.at(-1)!

function sample(shape: Shape, full: boolean): unknown {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return sample(oneOf(choices, full), full)
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  switch (shape.type) {
    case 'object':
      return objectOf(shape, full)
    case 'array':
      return Array.from({ length: Math.max(full ? 1 : 0, shape.minItems ?? 0) }, () =>
        sample(shape.items ?? {}, full),
      )
    case 'string':
      return textOf(shape)
    case 'integer':
    case 'number':
      return Math.max(0, shape.minimum ?? 0)
    case 'boolean':
      return full
    default:
      return null
  }
}

export const sparest = (shape: unknown): unknown => sample(shape as Shape, false)
export const fullest = (shape: unknown): unknown => sample(shape as Shape, true)
