// Any command that there is, with anything in its fields: made from the schemas themselves, so that a command of tomorrow
// is among them. Ids, PINs and moments come from what a small room has, so that many are accepted.
import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'
import { commandSchema } from '../../shared/desk'
import { MINUTE, toInstant, toMs } from '../../shared/time'
import { LEADER_PIN, OFFICER_PIN } from './records'

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
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxLength?: number
  readonly format?: string
  readonly pattern?: string
}

const NOON = toMs('2026-11-23T05:10:00.000Z')
const PEOPLE = ['p1', 'p2', 'p3', 'p9']

/** What a room that has just begun calls its things. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  personId: PEOPLE,
  approverId: PEOPLE,
  substituteFor: ['', 'p1', 'p2'],
  incidentId: ['2026-1', '2026-2', '2026-3'],
  reportId: ['r1', 'r2', 'r3'],
  recipientId: ['r1', 'r2', 'r3'],
  callId: ['c1', 'c2'],
  entryId: ['s1-e1', 's1-e2', 's1-e3'],
  shiftId: ['s1', 's2'],
  instructionId: ['i1', 'i2'],
  attachmentId: ['a1'],
  deadlineKey: ['phone', 'initial', 'firstFollowUp'],
  key: ['phone', 'initial', 'relief:s1', 'backup:none', 'matter:s1-e1', 'incident:2026-1'],
  ruleId: ['n1-phone', 'n1-written'],
  presetId: ['hohhot2014'],
  pin: [OFFICER_PIN, LEADER_PIN, '000000'],
  newPin: ['482917', '730264'],
  slotId: ['day', 'night'],
  placeId: ['b1'],
}

const WORDS = ['', '草原火情', '已到场', '张\u200b磊', '𠮷镕', ' a\tb ', '。', '__proto__']

const instants = fc
  .integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 })
  .map((minutes) => toInstant(NOON + minutes * MINUTE))

function textOf({ format, pattern, maxLength = 200 }: Shape): Arbitrary<unknown> {
  if (format === 'date-time') return instants
  if (format === 'date') return instants.map((at) => at.slice(0, 10))
  const fits = new RegExp(pattern ?? '')
  const said = ['', 'x', '08:30', '20:30', '2026-11-23', '2026-11', '111111', ...WORDS]
  const known = said.filter((text) => text.length <= maxLength && fits.test(text))
  return known.length === 0 ? fc.constant('x') : fc.constantFrom(...known)
}

function objectOf(shape: Shape): Arbitrary<unknown> {
  const { properties = {}, required = [] } = shape
  const entries = Object.entries(properties).map(([key, one]) => [key, anyOf(one, key)] as const)
  return fc.record(Object.fromEntries(entries), {
    requiredKeys: [...required],
  })
}

/** @param name of the field: what its ids are taken from */
function anyOf(shape: Shape, name = ''): Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((one) => anyOf(one, name)))
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  const ids = IDS[name]
  if (shape.type === 'string' && ids !== undefined) return fc.constantFrom(...ids)
  switch (shape.type) {
    case 'object':
      return objectOf(shape)
    case 'array':
      return fc.array(anyOf(shape.items ?? {}, name), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.max(shape.minItems ?? 0, Math.min(3, shape.maxItems ?? 3)),
      })
    case 'integer':
      return fc.integer({
        min: Math.max(shape.minimum ?? 0, -1e6),
        max: Math.min(shape.maximum ?? 500, 500),
      })
    case 'number':
      return fc.constantFrom(0, 0.00001, 12.5, 1e6)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return textOf(shape)
  }
}

const shapeOf = (option: z.ZodType): Shape =>
  z.toJSONSchema(option, { io: 'input', unrepresentable: 'any' }) as Shape

/** Each kind as often as any other. What the schema then refuses never reaches the desk. */
export const anyCommand: Arbitrary<unknown> = fc.oneof(
  ...commandSchema.options.map((option) => anyOf(shapeOf(option))),
)
