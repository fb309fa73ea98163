// A month of the roster and a month of roll calls, for their papers.
import { emptyDesk, type DeskState } from '../../shared/desk'
import { PATTERN_PRESETS, type Pattern } from '../../shared/shift/pattern'
import type { RollCall } from '../../shared/roll-call/record'
import { daysAfter } from '../../shared/time'
import { at } from './moments'
import { aUnit } from './records'

const LEADERS = ['李建国', '王芳', '阿拉坦其其格', '哈斯巴特尔']
const OFFICERS = ['张磊', '陈静', '孙浩', '昇镕玥', '乌云其木格', '赵敏', '刘洋']

const phoneOf = (n: number): string => `1380471${String(1000 + n * 37)}`

/** Everybody with a phone, each shift of October with its three posts. */
export function aRosterMonth(pattern: Pattern = PATTERN_PRESETS[0]!, month = '2026-10'): DeskState {
  const days: Record<string, Record<string, { leader: string; main: string; second: string }>> = {}
  for (let day = `${month}-01`, n = 0; day.startsWith(month); day = daysAfter(day, 1), n += 1) {
    const off = n % 7 === 2 || n % 7 === 3
    const ids = (off ? pattern.dayOff : pattern.workday).map(({ id }) => id)
    days[day] = Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          leader: LEADERS[n % LEADERS.length]!,
          main: OFFICERS[(n + index) % OFFICERS.length]!,
          second: OFFICERS[(n + index + 3) % OFFICERS.length]!,
        },
      ]),
    )
  }
  const contacts = Object.fromEntries(
    [...LEADERS, ...OFFICERS].map((name, n) => [
      `c${n}`,
      {
        id: `c${n}`,
        kind: 'person' as const,
        name,
        unit: '',
        post: '',
        mobile: phoneOf(n),
        office: '',
        fax: '',
        note: '',
        groups: [],
        active: true,
      },
    ]),
  )
  return {
    ...emptyDesk,
    unit: { ...aUnit(), recipients: [] },
    shift: { ...emptyDesk.shift, pattern },
    roster: { ...emptyDesk.roster, days },
    phoneBook: { contacts },
  }
}

export function aRollCallMonth(count: number): DeskState {
  const rollCalls = Array.from({ length: count }, (_, n): RollCall => ({
    id: `c${n + 1}`,
    direction: n % 3 === 0 ? 'in' : 'out',
    at: at(`2026-11-${String(1 + (n % 28)).padStart(2, '0')} 09:15`),
    unit: n % 2 === 0 ? '保合少镇人民政府值班室' : '市应急管理局值班室',
    who: '李强',
    phone: '0471-4600000',
    ours: '张磊',
    answered: n % 5 === 4 ? null : { count: 1 + (n % 5), measure: 'rings' },
    found:
      n % 5 === 4
        ? '响铃30秒无人接听，5分钟后再拨仍无人应答，已通报其办公室主任。'
        : '人员在岗，熟悉当前情况。',
    recordedAt: at(`2026-11-${String(1 + (n % 28)).padStart(2, '0')} 09:20`),
    by: 'p1',
    corrections: [],
  }))
  return {
    ...emptyDesk,
    unit: { ...aUnit(), recipients: [] },
    people: {
      p1: {
        id: 'p1',
        name: '张磊',
        post: '值班员',
        phone: '',
        role: 'dutyOfficer',
        active: true,
        pinFailures: 0,
        lastFailureAt: null,
        codeOnly: false,
        untold: [],
      },
    },
    rollCalls,
  }
}
