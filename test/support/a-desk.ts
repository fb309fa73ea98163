// A whole desk in a test: real commands through `decide` and `evolve`, by a clock that stands still
// until the test says what time it is.
import { createHash } from 'node:crypto'
import { broughtBack, recalledFrom, type RecalledRecord } from '../../shared/brought-back'
import type { Decision, DecisionContext, StoredFile } from '../../shared/decision'
import { deadlinesOf, openDeadlines, type Deadline } from '../../shared/deadline/derive'
import { dueStages } from '../../shared/deadline/stages'
import {
  commandSchema,
  decide,
  emptyDesk,
  evolve,
  type Command,
  type DeskState,
  type SystemCommand,
} from '../../shared/desk'
import { versionOf, type DeskEvent } from '../../shared/event'
import type { CorrectionTarget, Incident } from '../../shared/incident/record'
import { SYSTEM, type Head } from '../../shared/journal'
import type { Damage } from '../../shared/app-status/record'
import type { OutboundCall } from '../../shared/phone/record'
import type { Content, DeliveryInput, Report } from '../../shared/report/record'
import { needsApproval, undelivered, unreceipted } from '../../shared/report/state'
import { ok, type Refusal, type Result } from '../../shared/result'
import { wantedFor } from '../../shared/retire/wanted'
import { isOnDuty, mayWork } from '../../shared/shift/find'
import { MINUTE, toInstant, type Ms } from '../../shared/time'
import type { ReportKind } from '../../shared/vocabulary'
import { at, ms } from './moments'
import { aCall, aSetUp, LEADER_PIN, OFFICER_PIN, someContent, type CommandOf } from './records'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const NO_HASH = '0'.repeat(64)

/** What is left on the drive of a desk in a test. */
export const FREE_BYTES = 50 * 1024 ** 3

interface DeskOptions extends Partial<CommandOf<'setUp'>> {
  readonly at?: string
}

export interface SendOptions {
  readonly incidentId?: string
  readonly at?: string
  /** Ids of the recipients; all of them when left out. */
  readonly to?: readonly string[]
  readonly lateReason?: string
  readonly content?: Partial<Content>
}

/** `null`: a desk before its first run. */
export function aDesk(options: DeskOptions | null = {}) {
  let now: Ms = ms(options?.at ?? '13:10')
  let state: DeskState = emptyDesk
  let damage: Damage | null = null
  let latest = ''
  const journal: DeskEvent[] = []
  const files = new Map<string, StoredFile>()

  /** The core checks a PIN before it asks `decide`; here a credential is its PIN in clear. */
  function verifiedBy(command: Command | SystemCommand): string | null {
    if (!('pin' in command) || command.pin === undefined) return null
    const id =
      'approverId' in command
        ? (command.approverId ?? '')
        : 'personId' in command
          ? command.personId
          : ''
    return state.credentials[id]?.hash === command.pin ? id : null
  }

  /** Any chain will do: what is decided only quotes it. */
  const headNow = (): Head => ({
    seq: journal.length,
    hash: sha256(JSON.stringify(journal.at(-1) ?? null)),
  })

  /** As the core does before it decides; of hashes, a journal in a test has none. */
  const lines = () => journal.map((event) => ({ ...event, prev: NO_HASH, hash: NO_HASH }))

  function recalledFor(command: Command | SystemCommand): RecalledRecord[] {
    return wantedFor(state, command).flatMap((wanted) => {
      if (wanted.kind === 'received') return []
      if (wanted.kind !== 'attachment') return recalledFrom(wanted, lines()) ?? []
      const data = journal.map(
        (event) => event.data as { attachmentId?: string; incidentId?: string },
      )
      const id = data.find(({ attachmentId }) => attachmentId === wanted.id)?.incidentId
      return id === undefined ? [] : (recalledFrom({ kind: 'incident', id }, lines()) ?? [])
    })
  }

  function retiredShift(shiftId: string): { additions: number } | null {
    const about = journal.filter(({ data }) => (data as { shiftId?: string }).shiftId === shiftId)
    const additions = about.filter(({ type }) => type === 'shiftAddedTo').length
    return about.length === 0 ? null : { additions }
  }

  function ask(command: Command | SystemCommand, by: string): Result<Decision> {
    const back = broughtBack(state, recalledFor(command))
    const env: DecisionContext = {
      now,
      by,
      sha256,
      damage,
      verified: verifiedBy(command),
      head: headNow(),
      machine: { freeBytes: FREE_BYTES },
      stored: (hash) => files.get(hash) ?? null,
      retiredShift,
      credentialFor: (pin) => ({ salt: '', hash: pin, n: 1, r: 1, p: 1 }),
    }
    const decision = decide(back.state, command, env)
    return decision.ok && decision.value.events.length > 0
      ? ok({ ...decision.value, events: [...back.events, ...decision.value.events] })
      : decision
  }

  function record({ events, made = {} }: Decision, by: string): Readonly<Record<string, string>> {
    for (const event of events) {
      const recorded = {
        seq: journal.length + 1,
        at: toInstant(now),
        type: event.type,
        v: versionOf(event.type),
        by: event.by ?? by,
        data: event.data,
      } as DeskEvent
      journal.push(recorded)
      state = evolve(state, recorded)
    }
    return made
  }

  const author = () => state.session?.personId ?? SYSTEM
  const answer = (command: Command) => ask(commandSchema.parse(command), author())

  /** Gives a command that must be accepted; what it made. */
  function tell(command: Command): Readonly<Record<string, string>> {
    const result = answer(command)
    if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result.error)}`)
    return record(result.value, author())
  }

  function tellAsSystem(command: SystemCommand): Readonly<Record<string, string>> {
    const result = ask(command, SYSTEM)
    if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result.error)}`)
    return record(result.value, SYSTEM)
  }

  /** Gives a command that must be refused; why, and where. */
  function refusal(command: Command): Refusal {
    const result = answer(command)
    if (result.ok) throw new Error(`${command.type} was accepted`)
    return result.error
  }
  const refused = (command: Command): string => refusal(command).code

  const incident = (id = latest): Incident => state.incidents[id]!
  const reportNow = (id = latest): Report => incident(id).reports[incident(id).reports.length - 1]!

  const delivery = (recipientId: string, moment = toInstant(now)): DeliveryInput => ({
    recipientId,
    channel: 'fax',
    at: moment,
    receivedBy: '',
  })

  /** The command that sends the report in hand. */
  function deliverCommand(over: SendOptions = {}): CommandOf<'deliverReport'> {
    const incidentId = over.incidentId ?? latest
    const report = reportNow(incidentId)
    const owed =
      report.sent === null
        ? state.unit!.recipients.filter(({ active }) => active)
        : undelivered(report)
    const to = over.to ?? owed.map(({ id }) => id)
    return {
      type: 'deliverReport',
      incidentId,
      reportId: report.id,
      revision: report.revision,
      deliveries: to.map((id) => delivery(id, over.at === undefined ? undefined : at(over.at))),
      lateReason: over.lateReason ?? '',
    }
  }

  /** The leader at home agrees on the telephone, now. */
  const agreeCommand = (
    over: Partial<CommandOf<'agreeFromAfar'>> = {},
  ): CommandOf<'agreeFromAfar'> => ({
    type: 'agreeFromAfar',
    incidentId: latest,
    reportId: reportNow().id,
    revision: reportNow().revision,
    leaderId: 'p2',
    afar: { kind: 'phone', at: toInstant(now), number: '13900000002', readBack: true },
    ...over,
  })

  const approveCommand = (
    over: Partial<CommandOf<'approveReport'>> = {},
  ): CommandOf<'approveReport'> => ({
    type: 'approveReport',
    incidentId: latest,
    reportId: reportNow().id,
    revision: reportNow().revision,
    approverId: 'p2',
    pin: LEADER_PIN,
    ...over,
  })

  const desk = {
    get now() {
      return now
    },
    get state() {
      return state
    },
    get journal(): readonly DeskEvent[] {
      return journal
    },
    get id() {
      return latest
    },
    /** Whose documents leave here, as `compose` wants it. */
    get letterhead() {
      return { unit: state.unit!, template: state.template }
    },
    incident,
    refusal,
    refused,
    tell,
    tellAsSystem,
    answer,
    deliverCommand,
    approveCommand,
    agreeCommand,
    report: reportNow,
    /** A file that lies in the store before a record names it; its SHA-256. */
    keeps(words: string, type: StoredFile['type'] = 'jpg', size = words.length): string {
      const hash = sha256(words)
      files.set(hash, { size, type })
      return hash
    },
    /** Says what time it is. */
    at(written: string) {
      now = ms(written)
      return desk
    },
    hasDamage(found: Damage | null) {
      damage = found
      return desk
    },
    open(command: CommandOf<'openIncident'>): string {
      latest = tell(command)['incidentId']!
      return latest
    },
    phone: (over: Partial<OutboundCall> & { lateReason?: string } = {}) => {
      const { lateReason = '', ...call } = over
      return tell({
        type: 'reportByPhone',
        incidentId: latest,
        lateReason,
        call: aCall({ at: toInstant(now), ...call }),
      })
    },
    save(kind: ReportKind, content: Partial<Content> = {}, reportId: string | null = null): string {
      const figures = content.figures ?? incident().facts.figures
      return tell({
        type: 'saveReport',
        incidentId: latest,
        reportId,
        kind,
        content: someContent(kind, { ...content, figures }),
      })['reportId']!
    },
    approve: (over: Partial<CommandOf<'approveReport'>> = {}) => tell(approveCommand(over)),
    agree: (over: Partial<CommandOf<'agreeFromAfar'>> = {}) => tell(agreeCommand(over)),
    deliver: (over: SendOptions = {}) => tell(deliverCommand(over)),
    /** Writes a report, has it approved where that is asked, and sends it to everyone. */
    send(kind: ReportKind, over: SendOptions = {}): string {
      const id = desk.save(kind, over.content)
      if (needsApproval(incident(), state.unit!)) desk.approve()
      desk.deliver(over)
      return id
    },
    receipt: (recipientId = 'r1', receivedAt = toInstant(now), receivedBy = '赵敏') =>
      tell({
        type: 'recordReceipt',
        incidentId: latest,
        reportId: reportNow().id,
        recipientId,
        receipt: { at: at(receivedAt), receivedBy },
      }),
    /** Everyone who got a report has confirmed it. */
    confirm() {
      for (const report of incident().reports) {
        for (const { id: recipientId } of unreceipted(report)) {
          const receipt = { at: toInstant(now), receivedBy: '赵敏' }
          tell({
            type: 'recordReceipt',
            incidentId: latest,
            reportId: report.id,
            recipientId,
            receipt,
          })
        }
      }
      return desk
    },
    close: () => tell({ type: 'closeIncident', incidentId: latest }),
    correct: (
      target: CorrectionTarget,
      patch: CommandOf<'correctRecord'>['patch'],
      reason = '登记时听错',
    ) => tell({ type: 'correctRecord', incidentId: latest, target, patch, reason }),
    waive: (deadlineKey: string, reason = '通信中断') =>
      tell({
        type: 'waiveDeadline',
        incidentId: latest,
        deadlineKey,
        reason,
        approverId: 'p2',
        pin: LEADER_PIN,
      }),
    setLevel: (level: CommandOf<'setLevel'>['level']) =>
      tell({ type: 'setLevel', incidentId: latest, level, basis: '现场核实' }),
    /** Sits down to work: on duty, beside whoever is. Without joining: `tell({ type: 'signIn', … })`. */
    signIn(personId = 'p1', pin = OFFICER_PIN) {
      const joins = () => {
        if (!isOnDuty(state, personId))
          tell({ type: 'joinShift', personId, pin, substituteFor: '', reason: '' })
      }
      if (mayWork(state) && state.session?.locked === false) joins()
      tell({ type: 'signIn', personId, pin })
      joins()
    },
    /** One clock of the incident in hand, whatever became of it. */
    deadline(key: string): Deadline {
      const found = deadlinesOf(incident(), state.ruleBooks).find(
        (deadline) => deadline.key === key,
      )
      if (found === undefined) throw new Error(`no clock ${key}`)
      return found
    },
    /** Keys of the clocks that run, the earliest first. */
    running: (): string[] => openDeadlines(incident(), state.ruleBooks).map(({ key }) => key),
    /** Raises what is due by now, as the core does; `initial -30` is the half-hour warning. */
    raise(incidentId = latest): string[] {
      return dueStages(incident(incidentId), state.ruleBooks, now).map(({ deadline, offsetMs }) => {
        const dueAt = toInstant(deadline.dueAt)
        tellAsSystem({ type: 'raiseAlarm', incidentId, deadlineKey: deadline.key, dueAt, offsetMs })
        return `${deadline.key} ${offsetMs / MINUTE}`
      })
    },
  }

  if (options !== null) {
    const { at: _at, ...setUp } = options
    tell(aSetUp(setUp))
  }
  return desk
}

export type TestDesk = ReturnType<typeof aDesk>
