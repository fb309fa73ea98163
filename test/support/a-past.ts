// Years of a quiet room, line by line, out of a seed: made up event by event and not decided, for whoever looks for them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../electron/core/sha256'
import { versionOf, type NewEvent } from '../../shared/event'
import { seal, START, lineText, type Head, type JournalLine } from '../../shared/journal'
import { dayOf, DAY, HOUR, MINUTE, monthOf, toInstant, toMs, type Ms } from '../../shared/time'
import { aDice } from './dice'
import { anIncident, aCall, someContent } from './records'

const PLACES = ['保合少镇面铺窑村', '巴彦镇三道沟', '榆林镇', '呼和浩特东站', '金桥开发区', '㐂村']
const WHAT = ['草原火情', '道路交通事故', '燃气泄漏', '暴雪', '群众聚集', 'ＣＯ中毒', 'O-ring 断裂']
const UNITS = ['市应急办', '新城区公安分局', '单县政府办', '和林格尔县政府办', '12345热线']
const NAMES = ['赵敏', '单雄信', '乌云其木格', '刘洋', '曾志强', '吕梁', '欧阳长青']
const TEXTS = [
  '市气象局来电，夜间有大风，注意防范',
  '电话 13848１2345，请速回',
  '雪停，路面结冰，已通知养护站',
  '收到文件 呼政办发〔2014〕30号',
  '巡查一切正常',
  '火势已控制，无人员伤亡',
]
const LEVELS = [null, 'I', 'II', 'III', 'IV'] as const
const KINDS = ['grasslandFire', 'traffic', 'snow', 'massIncident', 'epidemic'] as const
const RECIPIENTS = [
  { id: 'r1', name: '市政府总值班室' },
  { id: 'r2', name: '市委办公厅' },
]

export const PAST_PEOPLE = [
  { id: 'p1', name: '张磊' },
  { id: 'p2', name: '李建国' },
  { id: 'p3', name: '单春华' },
]

export interface PastOptions {
  readonly seed?: number
  readonly count: number
  /** The moment of the first line, and how long the next takes to come at most. */
  readonly from?: string
  readonly pace?: Ms
}

export const aPast = (options: PastOptions): JournalLine[] => [...pastLines(options)]

/** Incidents with their calls, reports, receipts and corrections, entries, roll calls, 零报告, shifts. */
export function* pastLines({
  seed = 1,
  count,
  from = '2019-11-20T01:00:00.000Z',
  pace = 20 * HOUR,
}: PastOptions): Generator<JournalLine> {
  const { below, one } = aDice(seed)
  const made: JournalLine[] = []
  const incidents: { id: string; reports: string[] }[] = []
  let head: Head = START
  let now = toMs(from)
  let shift = 0
  let entries = 0

  function put({ type, data }: NewEvent): void {
    const by = one(PAST_PEOPLE).id
    const line = seal(head, { at: toInstant(now), type, v: versionOf(type), by, data }, sha256)
    head = { seq: line.seq, hash: line.hash }
    made.push(line)
  }
  const counterpart = () => ({
    unit: one(UNITS),
    name: one(NAMES),
    post: '',
    phone: `0471-${4000000 + below(999_999)}`,
  })
  const before = () => toInstant(now - below(3 * HOUR))

  function openIncident(): void {
    const serial = incidents.length + 1
    const incidentId = `2026-${serial}`
    const { type: _type, ...facts } = anIncident({
      title: `${one(PLACES)}${one(WHAT)}`,
      occurredAt: before(),
      learnedAt: toInstant(now),
    })
    const data = {
      ...facts,
      incidentId,
      series: 'real' as const,
      year: 2026,
      serial,
      phoneId: 'c1',
      level: one(LEVELS),
    }
    const fact = { ...data.facts, kind: one(KINDS), place: one(PLACES) }
    put({ type: 'incidentOpened', data: { ...data, facts: fact } })
    incidents.push({ id: incidentId, reports: [] })
  }

  const delivery = (recipientId: string) => ({
    recipientId,
    channel: 'fax' as const,
    at: toInstant(now),
    receivedBy: one(NAMES),
    digest: null,
  })

  function tellOf(incident: (typeof incidents)[number]): void {
    const incidentId = incident.id
    const acts: (() => void)[] = [
      () => {
        const call = aCall({ at: toInstant(now), to: counterpart(), said: one(TEXTS) })
        const instruction =
          below(3) > 0 ? null : { words: one(TEXTS), from: one(NAMES), readBack: true }
        const instructionId = instruction === null ? null : 'i1'
        const data = { incidentId, phoneId: 'c2', instructionId, lateReason: '' }
        put({ type: 'phoneReported', data: { ...data, call: { ...call, instruction } } })
      },
      () =>
        put({
          type: 'levelSet',
          data: { incidentId, level: one(LEVELS), before: null, basis: one(TEXTS) },
        }),
      () =>
        put({
          type: 'recordCorrected',
          data: {
            incidentId,
            target: { kind: 'facts' },
            changes: [{ field: 'title', from: '', to: `${one(PLACES)}${one(WHAT)}（更正）` }],
            reason: one(TEXTS),
          },
        }),
      () => {
        const reportId = `t${incident.reports.length + 1}`
        incident.reports.push(reportId)
        const { title, sections } = someContent('initial')
        const number = `呼值报〔2026〕${head.seq}号`
        put({
          type: 'reportDelivered',
          data: {
            incidentId,
            reportId,
            deliveries: [delivery('r1')],
            lateReason: '',
            docNumber: null,
            sent: {
              addressedTo: RECIPIENTS,
              digest: '',
              contact: null,
              document: {
                urgency: '',
                issuer: '新城区人民政府办公室',
                number,
                title: `关于${one(WHAT)}的${title}`,
                salutation: '市政府办公厅：',
                paragraphs: Object.values(sections).map((text) => ({ heading: '', text })),
                signature: '',
                date: '',
                stamps: [],
              },
            },
          },
        })
      },
      () => {
        const reportId = incident.reports.at(-1)
        if (reportId === undefined) return
        put({
          type: 'receiptRecorded',
          data: {
            incidentId,
            reportId,
            recipientId: one(RECIPIENTS).id,
            receipt: { at: toInstant(now), receivedBy: one(NAMES) },
            proof: null,
            returned: null,
          },
        })
      },
      () => put({ type: 'incidentVerified', data: { incidentId, note: one(TEXTS) } }),
    ]
    one(acts)()
  }

  function beginShift(): void {
    shift += 1
    const data = { shiftId: `s${shift}`, slotId: 'day', name: '白班', date: dayOf(now) }
    const [startsAt, plannedEnd] = [toInstant(now), toInstant(now + 12 * HOUR)]
    put({ type: 'shiftBegan', data: { ...data, startsAt, plannedEnd, personId: 'p1' } })
  }

  const acts: (() => void)[] = [
    openIncident,
    beginShift,
    ...Array.from({ length: 6 }, () => () => {
      const incident = incidents.at(-1 - below(Math.min(4, incidents.length)))
      if (incident !== undefined) tellOf(incident)
    }),
    ...Array.from({ length: 4 }, () => () => {
      entries += 1
      put({
        type: 'entryAdded',
        data: {
          shiftId: `s${shift}`,
          entryId: `s${shift}-e${entries}`,
          entry: {
            kind: one(['callIn', 'fax', 'patrol', 'weather'] as const),
            at: below(20) === 0 ? toInstant(now - 400 * DAY) : before(),
            other: below(2) === 0 ? null : counterpart(),
            text: `${one(PLACES)}，${one(TEXTS)}`,
            matter: null,
          },
        },
      })
    }),
    () =>
      put({
        type: 'rollCallRecorded',
        data: {
          rollCallId: `v${head.seq}`,
          call: {
            direction: one(['in', 'out'] as const),
            at: before(),
            unit: one(UNITS),
            who: one(NAMES),
            phone: '',
            ours: '',
            answered: null,
            found: one(TEXTS),
          },
        },
      }),
    () =>
      put({
        type: 'nilReportWritten',
        data: {
          date: dayOf(now),
          dueAt: toInstant(now),
          text: '今日无突发事件',
          approvedBy: null,
          addressedTo: RECIPIENTS,
          deliveries: [delivery('r2')],
          lateReason: '',
          docNumber: null,
          document: null,
        },
      }),
    () => put({ type: 'signedIn', data: { personId: 'p1' } }),
  ]

  beginShift()
  openIncident()
  yield* made.splice(0)
  while (head.seq < count) {
    now += MINUTE + below(pace)
    one(acts)()
    yield* made.splice(0)
  }
}

/** Each line into the file of its month. */
export function writePast(dataDir: string, lines: readonly JournalLine[]): void {
  mkdirSync(join(dataDir, 'journal'), { recursive: true })
  const months = new Map<string, string[]>()
  for (const line of lines) {
    const month = monthOf(toMs(line.at))
    months.set(month, [...(months.get(month) ?? []), lineText(line)])
  }
  for (const [month, texts] of months)
    writeFileSync(join(dataDir, 'journal', `${month}.jsonl`), texts.join(''))
}
