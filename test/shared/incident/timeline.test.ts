// The timeline: every step of an incident in the words of the room, with its name and both times.
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../../shared/deadline/derive'
import { evolve } from '../../../shared/desk'
import { eventData, versionOf, type EventType } from '../../../shared/event'
import type { Incident } from '../../../shared/incident/record'
import { FIELD_NAMES } from '../../../shared/field-words'
import { clockName, stepText } from '../../../shared/timeline'
import { factsSchema } from '../../../shared/incident/record'
import {
  aDesk,
  anIncident,
  anInstruction,
  at,
  LEADER_PIN,
  OFFICER_PIN,
  someFigures,
  type TestDesk,
} from '../../support/builders'
import { aCarried, received } from '../../support/a-packet'
import { attach, onReport } from '../../support/an-attachment'
import { everythingOfAnInstruction } from '../../support/instructions'
import { aFurtherCall, silencing } from '../../support/records'
import { anOpinion } from '../../support/opinions'
import { anEntry } from '../../support/a-shift'

/** Everything that can happen to one incident. */
function everything(): TestDesk {
  const desk = aDesk()
  desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  desk.tell({ type: 'setLeaderList', leaders: [{ name: '李建国', post: '副区长', phone: '' }] })
  desk.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  desk.open(anIncident({ level: 'III', figures: someFigures({ dead: 1 }) }))
  const on = { incidentId: desk.id }
  desk.at('13:20').raise()
  desk.tell(silencing('phone', on.incidentId))
  desk.at('13:22').phone({ instruction: anInstruction() })
  desk
    .at('13:40')
    .tell({ type: 'relayInstruction', ...on, instructionId: 'i1', to: '保合少镇', at: at('13:30') })
  desk.tell({ type: 'recordCall', ...on, call: aFurtherCall({ alreadyTold: '已报镇长' }) })
  const { entryId } = desk.tell(anEntry({ ...on, at: '13:40', text: '气象局来电，午后转西北风' }))
  desk.tell({
    type: 'correctEntry',
    entryId: entryId!,
    patch: { kind: 'callOut', text: '气象局来电，午后转西风' },
    reason: '听错',
  })
  desk.setLevel('II')
  desk.tell({
    type: 'callLeader',
    ...on,
    leaderId: 'l1',
    at: at('13:38'),
    reached: true,
    way: 'phone',
    proposal: '',
    came: null,
    readBack: false,
    answer: '马上到',
  })
  desk.tell({ type: 'verifyIncident', ...on, note: '镇长到场' })
  desk.tell({ type: 'setSensitive', ...on, sensitive: true, reason: '敏感时段' })
  desk.tell({ type: 'recordMediaExposure', ...on, at: at('13:35'), outlet: '某网站' })
  const known = { at: at('13:38'), who: '市网信办', how: 'asked' as const }
  desk.tell({ type: 'recordLevelAbove', ...on, known })
  desk.tell(anOpinion({ publishedAt: '13:36', foundAt: '13:38' }))
  desk.tell({ type: 'linkOpinion', opinionId: 'o2026-1', ...on })
  desk.correct(
    { kind: 'facts' },
    { figures: someFigures({ dead: 2 }), kind: 'forestFire', exercise: true, cause: '烧荒' },
  )
  desk.save('initial')
  attach(desk, { owner: onReport(desk), name: '现场照片' })
  desk.tell({ type: 'captionAttachment', attachmentId: 'a1', caption: '' })
  desk.tell({ type: 'withdrawAttachment', attachmentId: 'a1', reason: '模糊' })
  desk.tell({ type: 'submitReport', ...on, reportId: 't1' })
  desk.tell({
    type: 'returnReport',
    ...on,
    reportId: 't1',
    reason: '再核',
    approverId: 'p2',
    pin: LEADER_PIN,
  })
  desk.approve()
  desk.deliver()
  desk.tell({
    type: 'retractDelivery',
    ...on,
    reportId: desk.report().id,
    recipientId: 'r2',
    reason: '传真没有发通',
  })
  desk.deliver({ lateReason: '传真没有发通' })
  desk.receipt()
  desk.tell({ type: 'setDaily', ...on, dailyAt: '16:00', reason: '火势已控制' })
  desk.at('15:30').waive('followUp:1')
  desk.send('final')
  desk.confirm().close()
  desk.tell({ type: 'reopenIncident', ...on, reason: '复燃' })
  desk.setLevel('III')
  desk.save('followUp')
  desk.tell({ type: 'numberReport', ...on, reportId: 't3' })
  desk.agree()
  const said = { ...on, reportId: 't3', approverId: 'p2', pin: LEADER_PIN }
  desk.tell({ type: 'denyAgreement', ...said, reason: '没有接到电话' })
  desk.agree()
  desk.tell({ type: 'confirmAgreement', ...said })
  return desk
}

/** What comes from another room, goes on to the next and is answered. */
function fromBelow(): TestDesk {
  const below = aDesk()
  below.open(anIncident())
  below.send('initial')
  const desk = aDesk({ at: '13:50' })
  const incidentId = received(desk, aCarried(below))
  const by = { personId: 'p1', incidentId, digest: 'a'.repeat(64) }
  desk.tellAsSystem({
    type: 'recordPacketExport',
    ...by,
    sealed: true,
    fileName: '事件包 值班〔2026〕1号 20261123-1350',
  })
  desk.tellAsSystem({
    type: 'recordReceiptIssued',
    ...by,
    via: 'code',
    returned: null,
    reports: ['t1'],
  })
  return desk
}

/** What a leader ordered, and all that can come of it. */
function ordered(): Incident {
  const desk = aDesk()
  desk.open(anIncident())
  const last = desk.journal.at(-1)!
  return everythingOfAnInstruction(desk.id, 'i1', at).reduce(
    (state, { type, data }, index) =>
      evolve(state, { ...last, seq: last.seq + index + 1, type, v: versionOf(type), data }),
    desk.state,
  ).incidents[desk.id]!
}

const aboutIncidents = (Object.keys(eventData) as EventType[]).filter(
  (type) => 'incidentId' in eventData[type].shape,
)

describe('the timeline', () => {
  const desk = everything()
  const { timeline } = desk.incident()
  const arrived = Object.values(fromBelow().state.incidents)[0]!
  const told = [desk.incident(), arrived, ordered()]

  it.each(aboutIncidents)('%s has its words', (type) => {
    const steps = told.flatMap((incident) =>
      incident.timeline.filter((step) => step.type === type).map((step) => ({ step, incident })),
    )
    expect(steps.length, `the story has no ${type}`).toBeGreaterThan(0)
    for (const { step, incident } of steps) {
      const text = stepText(step, incident)
      expect(text).not.toBe(type)
      expect(text).toMatch(/[\u4e00-\u9fff]/)
      expect(text.replaceAll(/摘要 [0-9a-f]{8}|[\d.]+ [KM]B/g, '')).not.toMatch(
        /[a-zA-Z]|undefined|NaN|。。|，。/,
      )
    }
  })

  it('is complete: every event about the incident stands in it once, in order', () => {
    const seqs = desk.journal.filter(({ data }) => 'incidentId' in data).map(({ seq }) => seq)
    expect(timeline.map(({ seq }) => seq)).toEqual(seqs)
  })

  it('names who, when it happened and when it was written down', () => {
    const relayed = timeline.find(({ type }) => type === 'instructionRelayed')
    expect(relayed).toMatchObject({ by: 'p1', happenedAt: at('13:30'), recordedAt: at('13:40') })
    expect(timeline.find(({ type }) => type === 'reportApproved')?.by).toBe('p2')
  })

  it('strikes nothing out of sight: a correction says from what to what and why', () => {
    const step = timeline.find(({ type }) => type === 'recordCorrected')!
    const text = stepText(step, desk.incident())
    for (const part of [
      '更正',
      '类别“草原火灾”→“森林火灾”',
      '演练“否”→“是”',
      '起因“（空）”→“烧荒”',
      '死亡“1人”→“2人”',
      '原因：登记时听错',
    ]) {
      expect(text).toContain(part)
    }
    // Of nine figures only the one that changed.
    expect(text).not.toContain('失踪')
  })

  it('says 停机期间到期 of an alarm that fell due while the program was down', () => {
    const slept = aDesk()
    slept.open(anIncident())
    slept.at('16:00').tellAsSystem({ type: 'start', version: '0.1.0', shell: 'browser' })
    slept.raise()
    expect(stepText(slept.incident().timeline.at(-1)!, slept.incident())).toMatch(
      /超时.*（停机期间到期）$/,
    )
  })
})

describe('names on the screen', () => {
  it('every field of the facts has one', () => {
    for (const field of Object.keys(factsSchema.shape))
      expect(FIELD_NAMES, field).toHaveProperty(field)
  })

  /** 首报, 续报一, 终报; the clock after the 首报 was explained before 续报一 left. */
  function reported(): TestDesk {
    const desk = aDesk()
    desk.open(anIncident({ figures: someFigures({ dead: 1 }) }))
    desk.at('13:22').phone({ instruction: anInstruction() })
    desk.send('initial')
    desk.at('14:30').waive('followUp:1')
    desk.send('followUp')
    return desk
  }

  it.each([
    ['phone', '电话报告'],
    ['initial', '书面首报'],
    ['followUp:1', '续报一'],
    ['followUp:1.1', '续报一'],
    ['followUp:2', '续报二'],
    ['simultaneous:t1', '同时报送（首报）'],
    ['instruction:i1', '批示转办'],
    ['casualties:2026', '伤亡变化补报'],
  ])('clock %s is called %s', (key, name) => {
    expect(clockName(reported().incident(), key)).toBe(name)
  })

  it('a clock has one name wherever it is shown; only how many 回执 are missing is of the moment', () => {
    const desk = reported()
    desk.send('final')
    for (const incident of [reported().incident(), desk.incident()]) {
      for (const { key, name } of deadlinesOf(incident, desk.state.ruleBooks)) {
        expect(clockName(incident, key)).toBe(name.replace('，3家', ''))
      }
    }
  })
})
