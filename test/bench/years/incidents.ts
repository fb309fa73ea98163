// The life of an incident: told of, called upwards, reported, followed, ended, and closed once nothing is owed.
import { openDeadlines } from '../../../shared/deadline/derive'
import type { Command } from '../../../shared/desk'
import { classificationOf, type Incident } from '../../../shared/incident/record'
import { SECTIONS } from '../../../shared/report/sections'
import { needsApproval, unreceipted, unsentReport } from '../../../shared/report/state'
import { HOUR, MINUTE, toInstant, type Ms } from '../../../shared/time'
import { LEVELS, type Kind, type ReportKind } from '../../../shared/vocabulary'
import { anIncident, someFigures } from '../../support/records'
import { LEADER, PIN } from './crew'
import type { Stage } from './stage'

const KINDS: readonly Kind[] = [
  'grasslandFire',
  'traffic',
  'fire',
  'utilities',
  'snow',
  'massIncident',
  'foodSafety',
  'flood',
]
const GRAVITY = [null, 'IV', 'IV', 'IV', 'III', 'III', 'II', 'I'] as const

/** How long a report may be waited for at most, by the gravity of the incident. */
const RHYTHM: Readonly<Record<string, Ms>> = { I: 2 * HOUR, II: 2 * HOUR, III: 4 * HOUR }
const SLOW_RHYTHM: Ms = 12 * HOUR

export function incidentsOf(stage: Stage) {
  const { play, dice, texts, desk, after } = stage
  const incident = (id: string): Incident => play.state.incidents[id]!
  const nowText = () => toInstant(play.now)
  const counterpart = () => ({
    unit: texts.unit(),
    name: texts.caller(),
    post: '值班员',
    phone: texts.phone(),
  })

  /** What came too late says why. */
  function giveLate(command: (lateReason: string) => Command): void {
    if (!play.gives(command(''), 'lateReason')) play.give(command('现场通信中断，情况核实用时较长'))
  }

  function open(): string {
    const rare = texts.rare()
    const place = texts.place()
    const { type, facts, call, ...rest } = anIncident({
      title: `${place}${rare ?? texts.event()}`,
      kind: dice.one(KINDS),
      occurredAt: toInstant(play.now - (8 + dice.below(30)) * MINUTE),
      learnedAt: toInstant(play.now - 2 * MINUTE),
    })
    const from = counterpart()
    const figures = someFigures({ slightlyInjured: dice.below(4), evacuated: dice.below(60) })
    const command: Command = {
      type,
      ...rest,
      level: dice.one(GRAVITY),
      verified: dice.chance(0.5),
      sensitive: dice.chance(0.05),
      facts: {
        ...facts,
        place,
        figures,
        source: from,
        unitConcerned: texts.unit(),
        course: texts.paragraph(),
        measures: texts.paragraph(),
        impact: texts.paragraph(),
        exercise: dice.chance(0.02),
      },
      call: { ...call, from, at: toInstant(play.now - 2 * MINUTE), said: texts.paragraph() },
    }
    return play.give(command)['incidentId']!
  }

  function phone(incidentId: string): void {
    const words = dice.chance(0.08) ? '全力处置，确保群众安全，有情况随时报告' : null
    giveLate((lateReason) => ({
      type: 'reportByPhone',
      incidentId,
      lateReason,
      call: {
        at: nowText(),
        to: { unit: '市政府总值班室', name: texts.caller(), post: '', phone: '' },
        said: texts.paragraph(),
        answer: '收到，请尽快书面报送。',
        instruction: words === null ? null : { words, from: '刘市长', readBack: true },
      },
    }))
    if (words === null) return
    const instructionId = incident(incidentId).instructions.at(-1)!.id
    after((10 + dice.below(60)) * MINUTE, () => {
      desk()
      const to = texts.unit()
      play.give({ type: 'relayInstruction', incidentId, instructionId, to, at: nowText() })
    })
  }

  function write(incidentId: string, reportId: string | null, kind: ReportKind): string {
    const sections = Object.fromEntries(SECTIONS[kind].map(({ key }) => [key, texts.paragraph()]))
    const { facts } = incident(incidentId)
    const content = {
      title: `关于${facts.title}的报告`,
      sections,
      figures: facts.figures,
      unverified: false,
      corrects: null,
      pressing: null,
    }
    return play.give({ type: 'saveReport', incidentId, reportId, kind, content })['reportId']!
  }

  function send(incidentId: string): void {
    const report = unsentReport(incident(incidentId))!
    const about = { incidentId, reportId: report.id, revision: report.revision }
    if (needsApproval(incident(incidentId), play.state.unit!)) {
      play.give({ type: 'submitReport', incidentId, reportId: report.id })
      play.busy(MINUTE)
      play.give({ type: 'approveReport', ...about, approverId: LEADER.id, pin: PIN })
    }
    const deliveries = play.state.unit!.recipients.map(({ id: recipientId }) => ({
      recipientId,
      channel: dice.one(['fax', 'govNet'] as const),
      at: nowText(),
      receivedBy: texts.caller(),
    }))
    giveLate((lateReason) => ({ type: 'deliverReport', ...about, deliveries, lateReason }))
  }

  function receipt(incidentId: string, reportId: string, recipientId: string): void {
    const told = { at: nowText(), receivedBy: texts.caller() }
    play.give({ type: 'recordReceipt', incidentId, reportId, recipientId, receipt: told })
  }

  /** Written, written again, sent, and confirmed by each office; then what comes next. */
  function report(incidentId: string, kind: ReportKind, then: () => void): void {
    desk()
    const reportId = write(incidentId, null, kind)
    after((2 + dice.below(4)) * MINUTE, () => {
      desk()
      write(incidentId, reportId, kind)
      send(incidentId)
      for (const { id } of play.state.unit!.recipients) {
        after((3 + dice.below(24)) * MINUTE, () => {
          desk()
          receipt(incidentId, reportId, id)
        })
      }
      then()
    })
  }

  const rhythmOf = (incidentId: string): Ms =>
    RHYTHM[classificationOf(incident(incidentId)).level ?? ''] ?? SLOW_RHYTHM

  function correct(incidentId: string): void {
    const patch = { measures: texts.paragraph() }
    play.give({
      type: 'correctRecord',
      incidentId,
      target: { kind: 'facts' },
      patch,
      reason: '核实后更正',
    })
  }

  function regrade(incidentId: string): void {
    const level = dice.one(LEVELS)
    play.gives({ type: 'setLevel', incidentId, level, basis: texts.paragraph() }, 'nothingChanged')
  }

  /** Nobody closes what is still owed something. */
  function close(incidentId: string): void {
    desk()
    const { id, reports } = incident(incidentId)
    const owed = openDeadlines(incident(id), play.state.ruleBooks).length > 0
    if (owed || reports.some((one) => unreceipted(one).length > 0))
      return after(20 * MINUTE, () => close(id))
    play.give({ type: 'closeIncident', incidentId: id })
  }

  function follow(incidentId: string, left: number): void {
    const first = incident(incidentId).reports.length === 1
    const within = first ? HOUR : rhythmOf(incidentId)
    const share = dice.chance(0.06) ? 1.2 : 0.4 + dice.below(50) / 100
    after(within * share - 8 * MINUTE, () => {
      if (left === 0)
        return report(incidentId, 'final', () =>
          after((60 + dice.below(120)) * MINUTE, () => close(incidentId)),
        )
      if (dice.chance(0.1)) {
        desk()
        correct(incidentId)
      }
      report(incidentId, 'followUp', () => follow(incidentId, left - 1))
    })
  }

  return {
    /** @param followUps how many 续报 it takes until the 终报 */
    begin(followUps: number): void {
      desk()
      const incidentId = open()
      after((3 + dice.below(9)) * MINUTE, () => {
        desk()
        phone(incidentId)
      })
      after((18 + dice.below(40)) * MINUTE, () => {
        if (dice.chance(0.3)) {
          desk()
          regrade(incidentId)
        }
        report(incidentId, 'initial', () => follow(incidentId, followUps))
      })
    },
  }
}
