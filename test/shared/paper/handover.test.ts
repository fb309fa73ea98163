// 交接班记录 on paper: what it says, whose signature it bears, and what proves it.
import { describe, expect, test } from 'vitest'
import { makePaper } from '../../../shared/paper/make'
import { aBusyRoom, contextAt, HEAD, made } from '../../support/papers'
import { aShiftDesk } from '../../support/a-shift'
import { aPerson, LEADER_PIN } from '../../support/records'

const SHEET = { kind: 'handover', shiftId: 's1' } as const

describe('the sheet of a shift that was handed over', () => {
  const room = aBusyRoom()
  const { html, fileName, landscape } = made(room.state, SHEET)

  test('names both sides, when each signed by PIN, and the digest of what they signed', () => {
    const { sheet } = room.state.shift.past[0]!
    expect(html).toContain('张磊（口令签名）')
    expect(html).toContain('陈静（口令签名）')
    expect(html).toContain('2026-11-23 20:41:00')
    expect(html).toContain(`SHA-256：${sheet!.incomingSignature!.digest}`)
  })

  test('keeps question and answer beside the item', () => {
    expect(html).toContain('疑问（20:41 陈静）：火场看守到几时？由谁负责？')
    expect(html).toContain('答复（20:41 张磊）：镇扑火队看守到明早8时，现场负责人李强。')
  })

  test('has a place for ink for each side and the leader', () => {
    expect(html.match(/签名：/g)).toHaveLength(3)
  })

  test('shows what was added afterwards, below the signatures and marked', () => {
    expect(html.indexOf('事后补充（白班）')).toBeGreaterThan(html.lastIndexOf('签名：'))
    expect(html).toContain('原因：交班时漏记')
  })

  test('is named after its day and shift', () => {
    expect({ fileName, landscape }).toEqual({
      fileName: '交接班记录 2026-11-23 白班.pdf',
      landscape: false,
    })
  })

  test('keeps the names of its time', () => {
    const before = aShiftDesk({ at: '09:00' })
    before.desk.at('20:20')
    before.handOver('p3')
    before.desk.signIn('p2', LEADER_PIN)
    const { name: _name, ...details } = before.state.people.p1!
    before.desk.tell({
      type: 'changePerson',
      personId: 'p1',
      details: aPerson({ ...details, name: '张磊（更名）' }),
      pin: LEADER_PIN,
    })
    expect(before.state.people.p1!.name).toBe('张磊（更名）')
    expect(made(before.state, SHEET, contextAt('21:00')).html).not.toContain('更名')
  })

  test('does not change with what happens afterwards', () => {
    const before = aShiftDesk({ at: '09:00' })
    before.desk.at('20:20')
    before.handOver('p3')
    const sheet = made(before.state, SHEET, contextAt('21:00')).html
    before.desk.at('22:00')
    before.entry({ text: '夜班的事' })
    expect(
      made(before.state, SHEET, {
        now: contextAt('23:00').now,
        head: { seq: 9999, hash: 'f'.repeat(64) },
      }).html,
    ).toBe(sheet)
  })
})

describe('the foot', () => {
  test('bears the head at which the shift was frozen', () => {
    const room = aShiftDesk({ at: '20:20' })
    room.handOver('p3')
    const { head } = room.state.shift.past[0]!
    const { html } = made(room.state, SHEET)
    expect(html).toContain(`记录链 第 ${head!.seq} 条 ${head!.hash}`)
    expect(html).not.toContain(HEAD.hash)
  })

  test('bears the head of now while the shift is in force, or once something was added', () => {
    expect(made(aShiftDesk().state, SHEET).html).toContain(`第 ${HEAD.seq} 条 ${HEAD.hash}`)
    expect(made(aBusyRoom().state, SHEET).html).toContain(`第 ${HEAD.seq} 条 ${HEAD.hash}`)
  })
})

test('before both have signed, the sheet says in large letters that it is not done', () => {
  const { html } = made(aBusyRoom({ signed: false }).state, SHEET)
  expect(html).toContain('交接未完成')
  expect(html).not.toContain('口令签名')
})

test('the sheet of a shift that was taken over says so, by whom, with whose leave and why', () => {
  const { html } = made(aBusyRoom({ takenOver: true }).state, SHEET)
  expect(html).toContain('未交接')
  expect(html).toMatch(/由 陈静 紧急接管，王芳 批准，原因：张磊突发疾病送医/)
  expect(html).not.toContain('口令签名')
})

test('there is no sheet of a shift that never was', () => {
  for (const shiftId of ['s9', '', 'constructor']) {
    expect(
      makePaper(aShiftDesk().state, { kind: 'handover', shiftId }, contextAt('14:00')),
    ).toEqual({ ok: false, error: { code: 'noSuchShift', path: 'paper.shiftId' } })
  }
})
