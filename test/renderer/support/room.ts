// A room for tests of the page: set up, somebody signed in, incidents on the desk. Times are
// Shanghai's, on the day of the drawings.
import { BASE_PRESET } from '../../../shared/deadline/presets'
import type { Command } from '../../../shared/desk'
import { NO_FIGURES } from '../../../shared/incident/figures'
import type { Facts } from '../../../shared/incident/record'
import { toInstant, toMs, type Ms } from '../../../shared/time'
import { DEFAULT_APPROVAL_LEVELS, PRESET_RECIPIENTS, type Region } from '../../../shared/unit/record'
import { createFakeDesk, type FakeDesk } from './fake-desk'

export const OFFICER_PIN = '135790'
export const LEADER_PIN = '246801'

export const XINCHENG: Region = {
  province: { code: '150000', name: '内蒙古自治区' },
  prefecture: { code: '150100', name: '呼和浩特市' },
  county: { code: '150102', name: '新城区' },
}

/** `14:32` or `22 22:40` (a day of November 2026) in Shanghai. */
export function at(text: string): Ms {
  const [day, time] = text.includes(' ') ? text.split(' ') : ['23', text]
  return toMs(`2026-11-${day}T${time}:00.000+08:00`)
}

/** 张磊 (p1) sits at the desk; 李建国 (p2) leads. */
export function aRoom(now: Ms = at('14:32')): FakeDesk {
  const desk = createFakeDesk(now)
  desk.give({
    type: 'setUp',
    unit: {
      name: '新城区人民政府办公室值班室', issuer: '新城区人民政府值班信息', region: XINCHENG, idleLockMinutes: 10,
      approvalLevels: [...DEFAULT_APPROVAL_LEVELS],
    },
    recipients: [...PRESET_RECIPIENTS],
    presetId: BASE_PRESET,
    firstOfficer: { details: { name: '张磊', post: '值班员', phone: '', role: 'dutyOfficer' }, newPin: OFFICER_PIN },
    leader: { details: { name: '李建国', post: '副区长', phone: '', role: 'dutyLeader' }, newPin: LEADER_PIN },
    noticeAcceptedBy: '张磊',
  })
  desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  return desk
}

type Opening = Extract<Command, { type: 'openIncident' }>

/** The word of a grass fire, or of whatever `facts` say. */
export function anIncident(
  learnedAt: Ms,
  occurredAt: Ms,
  facts: Partial<Facts> = {},
  rest: Partial<Pick<Opening, 'level' | 'levelBasis' | 'verified' | 'sensitive'>> & { readonly said?: string } = {},
): Opening {
  const source = { unit: '保合少镇政府', name: '王强', post: '值班员', phone: '0471-5550101' }
  const { said = '面铺窑村北山起火，过火约30亩，风向西北。', ...marks } = rest
  return {
    type: 'openIncident',
    facts: {
      title: '保合少镇面铺窑村草原火情', kind: 'grasslandFire', occurredAt: toInstant(occurredAt), occurredApprox: false,
      learnedAt: toInstant(learnedAt), region: XINCHENG, place: '保合少镇面铺窑村北山', unitConcerned: '面铺窑村', source,
      cause: '', course: said, measures: '', impact: '', figures: NO_FIGURES, exercise: false, ...facts,
    },
    call: { at: toInstant(learnedAt), from: source, said, alreadyTold: '' },
    level: null, levelBasis: '', verified: false, sensitive: false, ...marks,
  }
}

/** Opens it at the moment at which it was learned; answers its id. */
export function opened(desk: FakeDesk, incident: Opening): string {
  desk.setNow(toMs(incident.facts.learnedAt))
  return desk.give(incident).incidentId!
}

export function phoned(desk: FakeDesk, incidentId: string, when: Ms, instruction: string | null = null): void {
  desk.setNow(when)
  desk.give({
    type: 'reportByPhone', incidentId, lateReason: '',
    call: {
      at: toInstant(when), to: { unit: '市政府办公厅应急办', name: '赵科长', post: '', phone: '' },
      said: '口头报告基本情况', answer: '收到，尽快书面报',
      instruction: instruction === null ? null : { words: instruction, from: '李区长', readBack: true },
    },
  })
}

/** Writes the next report of a kind and sends it to the first `recipients` of the unit. */
export function reported(
  desk: FakeDesk, incidentId: string, kind: 'initial' | 'followUp' | 'final', when: Ms, recipients = 3,
): string {
  desk.setNow(when)
  const incident = desk.state().incidents[incidentId]!
  const reportId = desk.give({
    type: 'saveReport', incidentId, reportId: null, kind,
    content: {
      title: `关于${incident.facts.title}的报告`,
      sections: {
        consequences: '暂无人员伤亡', trend: '火势向北蔓延', measures: '林草、消防已到场', situation: '明火基本扑灭', facts: '已扑灭',
      },
      figures: incident.facts.figures, unverified: kind === 'initial',
    },
  }).reportId!
  const to = desk.state().unit!.recipients.slice(0, recipients)
  desk.give({
    type: 'deliverReport', incidentId, reportId, revision: 1, lateReason: '等待核实',
    deliveries: to.map(({ id }) => ({ recipientId: id, channel: 'fax', at: toInstant(when), receivedBy: '' })),
  })
  return reportId
}
