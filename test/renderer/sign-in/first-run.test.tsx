import { beforeEach, describe, expect, it } from 'vitest'
import { check, draw, field, key, press, settle, text, type } from '../support/page'
import type { FakeDesk } from '../support/fake-desk'
import { nth, typeIn } from '../layout/user-actions'
import { bareDesk } from '../layout/room'
import { issuerOf } from '../../../renderer/sign-in/first-run-form'
import { FirstRun } from '../../../renderer/sign-in/first-run'

let desk: FakeDesk

beforeEach(async () => {
  desk = bareDesk()
  await draw(desk, <FirstRun />)
})

async function fillIn(): Promise<void> {
  await type('单位名称', '新城区人民政府办公室值班室')
  await typeIn(nth('姓名', 0), '昇镕玥喆')
  await typeIn(nth('口令', 0), '135790')
  await typeIn(nth('再输一次口令', 0), '135790')
  await typeIn(nth('姓名', 1), '李建国')
  await typeIn(nth('口令', 2), '246801')
  await typeIn(nth('再输一次口令', 1), '246801')
  await type('本人已阅', '昇镕玥喆')
}

const finish = async () => {
  await key('Ctrl+Enter')
  await settle()
}

describe('the first run', () => {
  it('sets the room up with one command, and its first officer sits at the desk', async () => {
    await fillIn()
    await finish()
    const { unit, people, session, ruleBooks } = desk.state()
    expect(unit).toMatchObject({
      name: '新城区人民政府办公室值班室',
      issuer: '新城区人民政府值班信息',
      region: { prefecture: { name: '呼和浩特市' }, county: null },
    })
    expect(unit?.recipients.map(({ name, side }) => [name, side])).toEqual([
      ['市政府总值班室', 'above'],
      ['市政府办公厅信息处', 'above'],
      ['市委办公室', 'beside'],
    ])
    expect(Object.values(people).map(({ name, role }) => [name, role])).toEqual([
      ['昇镕玥喆', 'dutyOfficer'],
      ['李建国', 'dutyLeader'],
    ])
    expect(session?.personId).toBe('p1')
    expect(ruleBooks.at(-1)?.book.defaultPreset).toBe('hohhot2014')
  })

  it('keeps the red name that somebody wrote, whatever the unit is called', async () => {
    await type('单位名称', '新城区')
    expect(field('报头名称').value).toBe('新城区值班信息')
    await type('报头名称', '新城区人民政府值班信息')
    await type('单位名称', '新城区人民政府办公室')
    expect(field('报头名称').value).toBe('新城区人民政府值班信息')
  })

  it.each([
    ['新城区人民政府办公室值班室', '新城区人民政府值班信息'],
    ['呼和浩特市人民政府总值班室', '呼和浩特市人民政府值班信息'],
    ['市应急管理局值班信息', '市应急管理局值班信息'],
    ['新城区人民政府办公室', '新城区人民政府办公室值班信息'],
  ])('suggests for %s the red name %s', (name, issuer) => {
    expect(issuerOf({ name, issuer: null })).toBe(issuer)
  })

  it('shows which clocks each set gives, and from which document', () => {
    expect(text()).toContain('内政办发〔2014〕109号、呼政办发〔2014〕30号')
    expect(text()).toContain('书面首报 事发后2小时')
    expect(text()).toContain('口头报告 事发后30分钟')
  })

  it('takes the 涉密 notice only in the first officer’s own name', async () => {
    await fillIn()
    await type('本人已阅', '别人')
    await finish()
    expect(desk.state().unit).toBeNull()
    expect(text()).toContain('请填写首位值班员本人的姓名')
    expect(field('本人已阅').getAttribute('aria-invalid')).toBe('true')
  })

  it('refuses two different PINs before anything is sent, and puts the cursor there', async () => {
    await fillIn()
    await typeIn(nth('再输一次口令', 0), '135791')
    await finish()
    expect(text()).toContain('两次输入的口令不一样')
    expect(document.activeElement).toBe(nth('口令', 0))
    expect(desk.state().unit).toBeNull()
  })

  it('says beside the field what is missing, and keeps everything that was typed', async () => {
    await fillIn()
    await type('单位名称', ' ')
    await finish()
    expect(field('单位名称').getAttribute('aria-invalid')).toBe('true')
    expect(nth('姓名', 1).value).toBe('李建国')
  })

  it('says everything that is missing at once, and each is forgotten when it is filled in', async () => {
    await finish()
    const invalid = () => [...document.querySelectorAll('[aria-invalid="true"]')]
    expect(invalid()).toEqual(
      expect.arrayContaining([field('单位名称'), nth('姓名', 0), nth('口令', 0), nth('姓名', 1)]),
    )
    expect(document.activeElement).toBe(field('单位名称'))
    await type('单位名称', '新城区人民政府办公室值班室')
    expect(invalid()).not.toContain(field('单位名称'))
    expect(invalid()).toContain(nth('姓名', 0))
    await fillIn()
    expect(invalid()).toEqual([])
  })

  it('does not leave a machine that nobody may manage', async () => {
    await fillIn()
    await check('同时登记带班领导')
    await finish()
    expect(text()).toContain('至少要留一名带班领导')
    expect(desk.state().unit).toBeNull()
  })

  it('takes recipients in and out', async () => {
    await fillIn()
    await press('删去')
    await press('添加一个对象')
    await type('第3个对象名称', '市林业和草原局')
    await finish()
    expect(desk.state().unit?.recipients.map(({ name }) => name)).toEqual([
      '市政府办公厅信息处',
      '市委办公室',
      '市林业和草原局',
    ])
  })

  it('never sets up over a record that is too damaged to be read', async () => {
    const damage = {
      kind: 'unreadable',
      file: '2026-11.jsonl',
      line: 1,
      seq: 0,
      knownUntil: 0,
      found: 'x',
    } as const
    desk.setHealth({ readOnly: damage, notices: [] })
    await settle()
    expect(text()).toContain('值班数据读不出来')
    expect(text()).not.toContain('完成设置')
  })
})

describe('a room with others below it', () => {
  it('says so at once, and then sees what is for them', async () => {
    await fillIn()
    await check('本室有下级单位')
    await finish()
    expect(desk.state().subordinates.settings.on).toBe(true)
  })

  it('is not asked about them any more where there are none', async () => {
    await fillIn()
    await finish()
    expect(desk.state().unit).not.toBeNull()
    expect(desk.state().subordinates.settings.on).toBe(false)
  })
})
