import { beforeEach, describe, expect, it } from 'vitest'
import { draw, field, key, press, settle, text, type } from '../support/page'
import type { FakeDesk } from '../support/fake-desk'
import { answering, aRoomOf, LEADER_PIN } from './room'
import { Banners } from '../../../renderer/layout/banners'
import { damageText } from '../../../renderer/layout/banners/damage-text'
import { noticeText } from '../../../renderer/layout/banners/notice-text'
import { clearSignOutReason, useSignOutReason } from '../../../renderer/sign-out-reason'
import { useReach } from '../../../renderer/core-connection'
import { setClock } from '../../../renderer/store'
import type { Damage } from '../../../shared/app-status/record'
import type { Health } from '../../../shared/contract'
import { refuse } from '../../../shared/result'
import { toInstant } from '../../../shared/time'
import { act } from 'react'

const FLIPPED: Damage = {
  kind: 'hash',
  file: '2026-11.jsonl',
  line: 12,
  seq: 11,
  knownUntil: 0,
  found: 'x',
}

const broken = async (desk: FakeDesk, damage: Health['readOnly'] = FLIPPED) => {
  await draw(desk, <Banners />)
  await act(async () => desk.setHealth({ readOnly: damage, notices: [] }))
  await settle()
}

beforeEach(() => {
  useReach.setState({ lost: false })
  clearSignOutReason()
})

describe('a journal that somebody else exchanged or wrote into', () => {
  it('is said with the way back, and where the own file is kept; it is not for accepting', async () => {
    await broken(aRoomOf(), {
      kind: 'replaced',
      file: '2026-11.jsonl',
      keptAs: 'set-aside/2026-11.jsonl.own',
    })
    expect(text()).toContain('journal/2026-11.jsonl 被换成了另一份')
    expect(text()).toContain('另存在 set-aside/2026-11.jsonl.own')
    expect(text()).toContain('把原来的日志放回去')
    expect(text()).not.toContain('处理并继续')
  })

  it('tells a second desk from an exchanged file', async () => {
    await broken(aRoomOf(), { kind: 'foreign', file: '2026-11.jsonl', keptAs: '' })
    expect(text()).toContain('多出了不是这台值班台写的内容')
    expect(text()).toContain('先关掉另一处')
    expect(text()).not.toContain('另存在')
  })
})

describe('damage to the record', () => {
  it('is said with its file and line, and up to where the record is sound', async () => {
    await broken(aRoomOf())
    expect(text()).toContain('journal/2026-11.jsonl 第 12 行')
    expect(text()).toContain('第 11 条及以前完好')
    expect(text()).toContain('不能登记')
  })

  it('tells records that are missing from a line that is wrong', () => {
    const missing: Damage = {
      kind: 'recordsMissing',
      file: '',
      line: 0,
      seq: 11,
      knownUntil: 14,
      found: 'x',
    }
    expect(damageText(missing)).toBe('第 12 条到第 14 条共 3 条记录不见了')
    expect(damageText({ ...missing, knownUntil: 12 })).toBe('第 12 条记录不见了')
  })

  it('tells a sealed month that is gone from one that was changed', () => {
    const gone: Damage = {
      kind: 'seal',
      file: '2026-09.jsonl',
      line: 0,
      seq: 11,
      knownUntil: 0,
      found: '',
    }
    expect(damageText(gone)).toBe('journal/2026-09.jsonl 不见了')
    expect(damageText({ ...gone, found: 'x' })).toBe(
      'journal/2026-09.jsonl 和封存时不一样（被改动过，或磁盘出了错）',
    )
  })

  it('tells a journal that is another one from one that lost its end', () => {
    const other: Damage = {
      kind: 'recordsMissing',
      file: '',
      line: 0,
      seq: 40,
      knownUntil: 14,
      found: 'x',
    }
    expect(damageText(other)).toBe('日志不是原来那一份，值班台记下的第 14 条不在里面')
  })

  it('is accepted only by a leader’s PIN and with a reason; then the desk goes on', async () => {
    const desk = aRoomOf()
    await broken(desk)
    await press('处理并继续')
    expect(text()).toContain('坏的地方原样留着')
    await type('口令', LEADER_PIN)
    await key('Ctrl+Enter')
    expect(field('原因').getAttribute('aria-invalid')).toBe('true')

    await type('原因', '断电后磁盘出错，已与纸质记录核对')
    await key('Ctrl+Enter')
    await settle()
    expect(desk.state().machine.acceptedDamage).toMatchObject([
      { line: 12, by: 'p2', reason: '断电后磁盘出错，已与纸质记录核对' },
    ])
    expect(useSignOutReason.getState().text).toContain('请重新签到')
  })

  it('keeps the dialog and its words when the PIN was wrong', async () => {
    const desk = aRoomOf()
    await broken(desk)
    await press('处理并继续')
    await type('原因', '核对过')
    await type('口令', '000000')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('口令不对')
    expect(field('原因').value).toBe('核对过')
    expect(desk.state().machine.acceptedDamage).toEqual([])
  })

  it('can be taken along before anything is done about it', async () => {
    const desk = answering(aRoomOf(), {
      exportData: () => ({ ok: true, value: { folder: '/media/u/值班台导出' } }),
    })
    await broken(desk)
    await press('导出现有数据')
    await settle()
    expect(text()).toContain('已导出到 /media/u/值班台导出')
  })

  it('is not to be accepted when a newer version wrote it', async () => {
    await broken(aRoomOf(), { ...FLIPPED, kind: 'newer' })
    expect(text()).toContain('请先换用新版本的值班台打开')
    expect(text()).not.toContain('处理并继续')
  })
})

describe('a clock that jumped', () => {
  it('shows both times and asks which is right', async () => {
    const desk = aRoomOf()
    await draw(desk, <Banners />)
    const jump = {
      desk: toInstant(desk.now()),
      computer: '2026-11-23T08:32:00.000Z',
      atStart: false,
    }
    desk.giveAsSystem({ type: 'recordClockJump', jump })
    await act(async () => setClock({ now: toInstant(desk.now()), computer: jump.computer, jump }))
    expect(text()).toContain('值班台推算 2026-11-23 14:32:00')
    expect(text()).toContain('电脑时间 2026-11-23 16:32:00（快 2小时）')

    await press('以值班台推算为准')
    expect(desk.state().machine.jump).toBeNull()
  })
})

describe('notices', () => {
  it.each([
    'diskFull',
    'diskFailed',
    'folderGone',
    'notWritable',
    'tailSetAside',
    'snapshotRebuilt',
    'snapshotFailed',
    'recordUnread',
  ])('%s has words of its own, and no hole in them', (code) => {
    const { title, text: said } = noticeText({
      code,
      details: {
        folder: '/数据',
        system: 'EIO',
        file: '2026-11.jsonl',
        bytes: 3,
        keptAs: 'set-aside/x',
        why: 'absent',
      },
    })
    expect(title).not.toBe('提示')
    expect(said).not.toMatch(/undefined|\{/)
  })

  it('put the gravest first', async () => {
    const desk = aRoomOf()
    await draw(desk, <Banners />)
    const notices = [
      { code: 'snapshotRebuilt', details: { why: 'absent' } },
      { code: 'diskFull', details: {} },
    ]
    await act(async () => desk.setHealth({ readOnly: null, notices }))
    expect(text().indexOf('磁盘已满')).toBeLessThan(text().indexOf('快照已重建'))
  })
})

describe('a core that does not answer', () => {
  it('is said at once over the page, and forgotten when it answers again', async () => {
    let there = false
    const desk = answering(aRoomOf(), {
      exportData: () => (there ? { ok: true, value: { folder: 'x' } } : refuse('unreachable')),
    })
    await broken(desk)
    await press('导出现有数据')
    await settle()
    expect(text()).toContain('与后台失去联系')
    expect(text()).toContain('时限也不会报警')
    there = true
    await press('导出现有数据')
    await settle()
    expect(text()).not.toContain('时限也不会报警')
  })
})
