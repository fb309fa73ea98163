// Records outlive programs: what is written today must be read by every later version, and what earlier
// versions wrote by this one. So a shape changes with a version and an upcast, or not at all.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventData, hasKnownShape, upcast, versionOf, type EventType } from '../../shared/event'
import {
  codedReportSchema,
  CODE_VERSION,
  packetSchema,
  PACKET_VERSION,
} from '../../shared/packet/record'
import { codeUpcasts, packetUpcasts } from '../../shared/packet/upcasts'
import { upcastFile } from '../../shared/upcast'
import { readFrozen } from './frozen'
import { kinds } from './kinds'
import { fullest, sparest } from './sample'

const FOLDER = join(import.meta.dirname, 'frozen')
const all = kinds()
const TYPES = Object.keys(eventData) as EventType[]
const recorded = { seq: 1, at: '2026-11-23T05:10:00.000Z', by: 'p1' }

const olderVersions = TYPES.flatMap((type) =>
  Array.from({ length: versionOf(type) - 1 }, (_, index) => ({ type, v: index + 1 })),
)

describe('the shape of what is kept', () => {
  it.each(all)('$name is frozen in its version', ({ name, version, shape, how }) => {
    const frozen = readFrozen(FOLDER, name)[version]
    expect(
      frozen,
      `${name} has no frozen shape of version ${version} yet: npm run shapes`,
    ).toBeDefined()
    expect(
      shape,
      `${name} is another than version ${version} says. To change it, ${how}; then npm run shapes`,
    ).toEqual(frozen)
  })

  it.each(all)('every version of $name that there ever was is known', ({ name, version }) => {
    const versions = Array.from({ length: version }, (_, index) => String(index + 1))
    expect(Object.keys(readFrozen(FOLDER, name))).toEqual(versions)
  })

  it('no kind of record is forgotten: a journal that holds it would be damaged', () => {
    const frozen = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''))
    expect(frozen.filter((name) => !all.some((kind) => kind.name === name))).toEqual([])
  })
})

const olderFormats = [
  ...Array.from({ length: PACKET_VERSION - 1 }, (_, index) => ({
    name: 'packet',
    v: index + 1,
    schema: packetSchema,
    upcasts: packetUpcasts,
  })),
  ...Array.from({ length: CODE_VERSION - 1 }, (_, index) => ({
    name: 'codedReport',
    v: index + 1,
    schema: codedReportSchema,
    upcasts: codeUpcasts,
  })),
]

describe('what another room made with an earlier version', () => {
  it.each(olderFormats)('$name $v is read', ({ name, v, schema, upcasts }) => {
    const frozen = readFrozen(FOLDER, name)[v] as { readonly file?: unknown }
    for (const make of [sparest, fullest]) {
      const said = { ...(make(frozen.file ?? frozen) as object), version: v }
      expect(
        schema.safeParse(upcastFile(upcasts, said)).error,
        JSON.stringify(said),
      ).toBeUndefined()
    }
  })
})

describe('an event of an earlier version', () => {
  it.each(olderVersions)(
    '$type $v is read, with as little and as much as it could say',
    ({ type, v }) => {
      for (const make of [sparest, fullest]) {
        const data = make(readFrozen(FOLDER, type)[v])
        const known = upcast({ ...recorded, type, v, data })
        expect(known, JSON.stringify(data)).toMatchObject({ type, v: versionOf(type) })
      }
    },
  )

  it.each(TYPES)(
    '%s as the sample is made of its present shape is what the schema reads',
    (type) => {
      for (const make of [sparest, fullest]) {
        const data = make(readFrozen(FOLDER, type)[versionOf(type)])
        expect(
          hasKnownShape({ ...recorded, type, v: versionOf(type), data }),
          JSON.stringify(data),
        ).toBe(true)
      }
    },
  )
})
