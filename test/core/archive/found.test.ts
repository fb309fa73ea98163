// What an officer knows of a record is enough to find it: each way by itself, on a real desk, with its index and without.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Params } from '../../../shared/contract'
import { MINUTE, toInstant } from '../../../shared/time'
import { aDesk, type TestDesk } from '../../support/desk'
import { bundledPastThread } from '../../support/past-thread'
import { aCall, anInstruction, aSetUp, aUnit } from '../../support/records'
import { aFire, later, send } from '../../support/rooms'

let bundle: Awaited<ReturnType<typeof bundledPastThread>>
beforeAll(async () => {
  bundle = await bundledPastThread()
})
afterAll(() => bundle.forget())

type Asked = Params<'searchPast'>

/** What is found, as the list shows it. */
async function found(desk: TestDesk, asked: Asked): Promise<string[]> {
  const reply = await desk.api.searchPast(asked)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.hits.map(({ kind, label, excerpt }) => `${kind} ${label}：${excerpt}`)
}

/** A Monday afternoon of a room: a fire with its report and receipt, and what else was written down. */
async function anAfternoon(pastThread?: URL): Promise<TestDesk> {
  const desk = await aDesk(pastThread === undefined ? {} : { pastThread })
  await desk.done(aSetUp({ unit: aUnit({ name: '赛罕区人民政府办公室' }) }))
  const incidentId = await aFire(desk)
  await desk.done({ type: 'setLevel', incidentId, level: 'III', basis: '过火面积两百亩' })
  await desk.done({
    type: 'correctRecord',
    incidentId,
    target: { kind: 'facts' },
    patch: { title: '黄合少镇五路村草场失火', place: '黄合少镇五路村' },
    reason: '村名听错',
  })
  await later(desk, 3)
  const reportId = await send(desk, incidentId, 'initial')
  await later(desk, 5)
  const at = toInstant(desk.clock.wall())
  const receipt = { at, receivedBy: '单雄信' }
  await desk.done({ type: 'recordReceipt', incidentId, reportId, recipientId: 'r1', receipt })
  const call = { ...aCall({ at }), instruction: anInstruction('速派扑火队增援') }
  await desk.done({ type: 'reportByPhone', incidentId, lateReason: '', call })
  await desk.done({
    type: 'addEntry',
    kind: 'fax',
    at: toInstant(desk.clock.wall() - MINUTE),
    other: { unit: '市气象局', name: '吕梁', phone: '0471-6288123' },
    text: '夜间有七级大风',
    matter: null,
    incidentId: null,
  })
  await desk.done({
    type: 'recordRollCall',
    call: {
      direction: 'in',
      at,
      unit: '自治区总值班室',
      who: '',
      phone: '',
      ours: '张磊',
      answered: null,
      found: '铃响三声接听',
    },
  })
  return desk
}

const FIRE = 'incident 事件：黄合少镇五路村草场失火'

const WAYS: readonly (readonly [string, Asked, readonly string[]])[] = [
  ['by the corrected title', { words: '五路村', kind: 'incident' }, [FIRE]],
  [
    'by the title that it had first',
    { words: '面铺窑村 草原', kind: 'incident' },
    ['incident 事件：保合少镇面铺窑村草原火情'],
  ],
  ['by why it was corrected', { words: '听错' }, ['incident 事件：村名听错']],
  ['by one character', { words: '亩' }, ['step 定级：过火面积两百亩']],
  ['by the initials of a place', { words: 'hhszwlc' }, [FIRE]],
  ['by a reading in full', { words: 'huangheshao', kind: 'incident' }, [FIRE]],
  [
    'by its number',
    { number: 1, kind: 'incident' },
    ['incident 事件：面铺窑村北侧草场起火，正在扑救。'],
  ],
  ['by a part of a telephone number', { words: '6288' }, ['entry 传真：0471-6288123']],
  ['by a name of several readings', { person: 'shanxx' }, ['delivery 回执：单雄信']],
  ['by another of them', { person: 'danxx' }, ['delivery 回执：单雄信']],
  [
    'by the office that it went to',
    { unit: '总值班室', kind: 'delivery', words: '单雄信' },
    ['delivery 回执：单雄信'],
  ],
  ['by the words of an instruction', { kind: 'instruction' }, ['instruction 批示：速派扑火队增援']],
  ['by who gave it', { person: '刘市长' }, ['instruction 批示：刘市长']],
  ['by what a roll call found', { words: '三声' }, ['rollCall 上级抽查：铃响三声接听']],
  [
    'by the title of a report',
    { kind: 'report', words: '关于草原' },
    ['report 报送：关于草原火情的报告'],
  ],
  ['by a day and a kind', { words: '11-23', kind: 'entry' }, ['entry 传真：夜间有七级大风']],
  [
    'by another way to write the day',
    { words: '2026年11月23日 大风' },
    ['entry 传真：夜间有七级大风'],
  ],
  ['not by another day', { words: '1124', kind: 'entry' }, []],
  [
    'by a level in words',
    { words: '较大', kind: 'incident' },
    ['incident 事件：面铺窑村北侧草场起火，正在扑救。'],
  ],
  ['not by the level that it no longer has', { level: 'unset' }, []],
  ['by whoever wrote it down', { person: 'zhanglei', kind: 'step' }, ['step 定级：过火面积两百亩']],
]

describe.each([
  ['by the index', true],
  ['line by line', false],
])('%s', (_how, hasIndex) => {
  test('each way leads there', async () => {
    const desk = await anAfternoon(hasIndex ? bundle.thread : undefined)
    const all = await desk.api.searchPast({})
    expect(all.ok && all.value.reach.by).toBe(hasIndex ? 'index' : 'scan')
    const answers = new Map<string, readonly string[]>()
    for (const [way, asked] of WAYS) answers.set(way, await found(desk, asked))
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(WAYS.map(([way, , hits]) => [way, hits])),
    )
  })
})

test('a read model that cannot be had keeps no command waiting, and its fault is in the log', async () => {
  const desk = await anAfternoon(new URL('no-thread.mjs', bundle.thread))
  expect(await found(desk, { words: '五路村', kind: 'incident' })).toEqual([FIRE])
  expect(await desk.log.whole()).toContain('"event":"indexFailed"')
  await later(desk, 1)
})
