// A room's two days for its papers: a busy day shift, a grass fire, a questioned item, a handover that
// came late, a night shift in force. How many entries there are, the test says.
import type { DeskState } from '../../shared/desk'
import { makePaper } from '../../shared/paper/make'
import type { PaperContext } from '../../shared/paper/proof'
import type { MadePaper, Paper } from '../../shared/paper/record'
import { aShiftDesk } from './a-shift'
import { at, ms } from './moments'
import { anIncident } from './records'

export const HEAD = { seq: 4321, hash: 'c0ffee12'.repeat(8) }

const SAID = [
  '保合少镇来电：面铺窑村北侧草场起火，风力5级，镇扑火队40人到场，请求增援。',
  '市气象局传真：今夜到明天有大风蓝色预警，已转各镇值班室。',
  '昇镕玥喆公司安全员来访，核对春节前值班电话，已更正通讯录。',
  '按李副主任指示，通知消防救援大队、林草局做好夜间值守，均已回复收到。',
]

interface Busy {
  readonly entries?: number
  /** 张磊 is ill, and 陈静 takes over. */
  readonly takenOver?: boolean
  /** Both sign; else the sheet is a working copy. */
  readonly signed?: boolean
}

export function aBusyRoom({ entries = 12, takenOver = false, signed = true }: Busy = {}) {
  const room = aShiftDesk({ at: '08:35' })
  const { desk } = room
  room.entry({ kind: 'weather', text: '晴转多云，西北风5到6级，-8℃到2℃' })
  desk.at('13:10').open(anIncident())
  desk.at('13:20').phone()
  for (let n = 0; n < entries; n += 1) {
    desk.at(`${14 + Math.floor(n / 100)}:${String(n % 60).padStart(2, '0')}`)
    room.entry({
      kind: n % 3 === 0 ? 'callIn' : 'fax',
      text: SAID[n % SAID.length]!,
      other: n % 2 === 0 ? { unit: '保合少镇政府', name: '李强', phone: '0471-4600000' } : null,
    })
  }
  desk.at('19:00')
  room.entry({ at: at('18:05'), text: '停电期间手工登记：哈拉沁水库管理所来电，水位正常。' })
  const corrected = room.entry({ text: '面铺窑村明火已扑灭，过火面积20公顷' })
  desk.tell({
    type: 'correctEntry',
    entryId: corrected,
    patch: { text: '面铺窑村明火已扑灭，过火面积2公顷' },
    reason: '听错',
  })
  room.matter('22时前向市应急办电话续报火场看守情况', '22:00')
  const done = room.matter('催要林草局火情快报')
  desk.tell({ type: 'settleMatter', entryId: done, note: '19:00 已收到传真' })
  desk.at('20:25')
  if (takenOver) {
    room.sitDown('p3')
    desk.tell({ type: 'takeOver', approverId: 'p2', pin: '246135', reason: '张磊突发疾病送医' })
  } else {
    room.write('火场留守20人，注意夜间复燃；李副主任要求22时前再报一次。')
    desk.at('20:41')
    room.receive('p3', { substituteFor: '孙浩', reason: '孙浩家中有事' })
    const [incident] = room.sheet().items
    room.judge(incident!.key, 'questioned', '火场看守到几时？由谁负责？')
    desk.tell({
      type: 'answerItem',
      key: incident!.key,
      answer: '镇扑火队看守到明早8时，现场负责人李强。',
    })
    room.acceptAll()
    if (signed) {
      room.sign('p1')
      room.sign('p3')
      desk.at('22:05')
      room.entry({ kind: 'callOut', text: '向市应急办电话续报：火场看守正常。' })
      desk.tell({
        type: 'addToShift',
        shiftId: 's1',
        at: at('17:40'),
        text: '17时40分曾接12345热线转办一件，已告知白班口头办理。',
        reason: '交班时漏记',
      })
    }
  }
  return room
}

export const contextAt = (written: string): PaperContext => ({ now: ms(written), head: HEAD })

/** A paper that must be made. */
export function made(
  state: DeskState,
  paper: Paper,
  context: PaperContext = contextAt('22:30'),
): MadePaper {
  const result = makePaper(state, paper, context)
  if (!result.ok) throw new Error(`no paper: ${result.error.code}`)
  return result.value
}
