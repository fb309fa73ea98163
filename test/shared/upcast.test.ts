// What an earlier version wrote is read as if it had been written today; what a later one wrote is not read.
import { describe, expect, it } from 'vitest'
import { emptyDesk, evolve } from '../../shared/desk'
import { knows, upcast, versionOf } from '../../shared/event'
import {
  adding,
  grownWith,
  inEach,
  inField,
  isKnownVersion,
  upcastData,
  upcastFile,
  versionAfter,
  type Upcast,
} from '../../shared/upcast'
import { olderLines } from '../support/older'

const line = (type: string) => olderLines('whole').find((one) => one.type === type)!

describe('an event of version 1', () => {
  it('is taken upwards, and the line stays what it is', () => {
    const opened = line('incidentOpened')
    const before = JSON.stringify(opened)
    expect(upcast(opened)).toMatchObject({
      v: versionOf('incidentOpened'),
      seq: opened.seq,
      at: opened.at,
      by: opened.by,
      data: { facts: { figures: { trapped: null } } },
    })
    expect(JSON.stringify(opened)).toBe(before)
  })

  it('changes no other version', () => {
    const today = upcast(line('incidentOpened'))!
    expect(upcast(today)).toBe(today)
  })

  it('says in a correction of the figures that the 被困 were unknown, and leaves every other correction alone', () => {
    const corrected = line('recordCorrected')
    const [figures, other] = [
      { field: 'figures', from: { dead: 1 }, to: { dead: 2 } },
      { field: 'place', from: null, to: 'figures' },
    ]
    expect(
      upcast({ ...corrected, data: { ...(corrected.data as object), changes: [figures, other] } })!
        .data,
    ).toMatchObject({
      changes: [{ from: { dead: 1, trapped: null }, to: { dead: 2, trapped: null } }, other],
    })
  })

  it.each(['reportApproved', 'reportDelivered', 'receiptRecorded', 'nilReportWritten'])(
    '%s says what it did not say then',
    (type) => {
      const { data } = upcast(line(type))!
      expect(Object.values(data)).not.toContain(undefined)
    },
  )
})

describe('an event that is not known', () => {
  it.each([0, -1, 1.5, NaN, '1', versionOf('incidentOpened') + 1])(
    'as its version is %s, is read by nobody',
    (v) => {
      const event = { ...line('incidentOpened'), v: v as number }
      expect([knows(event), upcast(event), evolve(emptyDesk, event)]).toEqual([
        false,
        null,
        emptyDesk,
      ])
    },
  )

  it.each([null, 'a text', [1], { facts: 7 }, { facts: { figures: null } }])(
    'as its version never said %j, is read by nobody, and harms nobody',
    (data) => {
      expect(upcast({ ...line('incidentOpened'), data })).toBeNull()
    },
  )
})

describe('a list of upcasts', () => {
  const upcasts: readonly Upcast[] = [
    adding({ b: 0 }),
    inField('list', inEach(adding({ c: 1 }))),
    inField('gone', () => 'never'),
  ]

  it('leads from every version to the last', () => {
    expect(versionAfter(upcasts)).toBe(4)
    expect(upcastData(upcasts, 1, { a: 1, list: [{}, { c: 7 }] })).toEqual({
      a: 1,
      b: 0,
      list: [{ c: 1 }, { c: 7 }],
    })
    expect(upcastData(upcasts, 2, { a: 1, list: [{}] })).toEqual({ a: 1, list: [{ c: 1 }] })
    expect(upcastData(upcasts, 4, { a: 1 })).toEqual({ a: 1 })
    expect([0, 1, 4, 5].map((v) => isKnownVersion(upcasts, v))).toEqual([false, true, true, false])
  })

  it('leads a file to today’s version, and one without a version nowhere', () => {
    expect(upcastFile(upcasts, { version: 1 })).toEqual({ version: 4, b: 0 })
    expect(upcastFile(upcasts, { version: 4 })).toEqual({ version: 4 })
    for (const file of [null, [], {}, { version: 5 }, { version: '1' }])
      expect(upcastFile(upcasts, file)).toBeUndefined()
  })
})

describe('a list that grows', () => {
  it('is one more version for each time that words joined it, and changes no line', () => {
    const list = {
      call: { name: '来电' },
      drill: { name: '演练', since: 3 },
      radio: { name: '电台', since: 3 },
      visit: { name: '来访', since: 2 },
    }
    const [first, second] = [grownWith(list), grownWith(list, 2)]
    expect([first, second].map(versionAfter)).toEqual([3, 2])
    expect(upcastData(first, 1, { kind: 'fax' })).toEqual({ kind: 'fax' })
    expect(grownWith({ call: { name: '来电' } })).toEqual([])
  })
})
