// A list of the people of the room, as units really keep one.
import { describe, expect, it } from 'vitest'
import { readPeople, roleOf } from '../../../shared/person/sheet'
import { oneTimeCode } from '../../../shared/person/one-time-code'
import { pinSchema } from '../../../shared/person/record'
import type { Rows } from '../../../shared/spreadsheet/cells'
import { aDesk } from '../../support/builders'

const read = (...rows: Rows) => readPeople(aDesk().state, rows)

describe('a list of people', () => {
  it('gives each their post, 岗位 and number, whatever the heads are called', () => {
    const { people, faults } = read(
      ['政府办值班人员名单', null, null, null],
      ['序号', '姓 名', '职务', '联系电话', '岗位'],
      [1, '王 静', '四级主任科员', '15247100001', '值班员'],
      [2, '赵志强', '副主任', 4606124, '带班领导'],
      [3, '布仁巴雅尔', '主任', '—', '主要负责人'],
    )
    expect(faults).toEqual([])
    expect(people).toEqual([
      { name: '王静', post: '四级主任科员', phone: '15247100001', role: 'dutyOfficer' },
      { name: '赵志强', post: '副主任', phone: '4606124', role: 'dutyLeader' },
      { name: '布仁巴雅尔', post: '主任', phone: '', role: 'head' },
    ])
  })

  it('leaves out sums, placeholders and whoever is on the list, and says each', () => {
    const { people, remarks } = read(
      ['姓名', '职务'],
      ['张磊', '科员'],
      ['待定', '科员'],
      ['孙丽', '科员'],
      ['合计', '3人'],
    )
    expect(people.map(({ name }) => name)).toEqual(['孙丽'])
    expect(remarks.join('')).toContain('已在名单上，不改动：张磊')
    expect(remarks.join('')).toContain('第5行“合计”')
    expect(remarks.join('')).toContain('没有写岗位，当作值班员：孙丽')
  })

  it('names the cell that says no 岗位, no number, or a name twice, and takes nobody in', () => {
    const { people, faults } = read(
      ['姓名', '岗位', '手机'],
      ['孙丽', '司机', '问办公室'],
      ['孙丽', '值班员', '15247100002'],
    )
    expect(people).toEqual([])
    expect(faults.map(({ address }) => address)).toEqual(['B2', 'C2', 'A3'])
  })

  it('without a head says what a head is', () => {
    expect(read(['孙丽', '科员']).faults[0]?.message).toContain('表头要有“姓名”')
  })

  it.each([
    ['带班', 'dutyLeader'],
    ['主班', 'dutyOfficer'],
    ['系统管理员', 'admin'],
    ['负责人', 'head'],
    ['司机', undefined],
  ])('%s is %s', (text, role) => expect(roleOf(text)).toBe(role))
})

describe('a code for a slip', () => {
  const from = (...bytes: number[]) => {
    let at = 0
    return oneTimeCode((target) => target.map(() => bytes[at++ % bytes.length]!))
  }

  it('is six digits that nobody guesses', () => {
    expect(from(1, 8, 250, 3, 9, 2, 47, 5)).toBe('183927')
    // 000000 comes first, and is not given.
    let calls = 0
    const code = oneTimeCode((target) => target.fill(0).map((_, at) => (calls++ < 24 ? 0 : at * 7)))
    expect(pinSchema.safeParse(code).success).toBe(true)
  })
})
