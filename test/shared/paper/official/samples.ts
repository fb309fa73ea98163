// A desk with a grave fire: a 首报 that left, a long 续报 under way, calls in and out.
import { makePaper } from '../../../../shared/paper/make'
import type { MadePaper, Paper } from '../../../../shared/paper/record'
import type { Layout } from '../../../../shared/template/record'
import type { Content } from '../../../../shared/report/record'
import {
  aCall,
  aDesk,
  anIncident,
  anInstruction,
  LEADER_PIN,
  someFigures,
  type TestDesk,
} from '../../../support/builders'

const HEAD = { seq: 12, hash: 'ab'.repeat(32) }

export function made(desk: TestDesk, paper: Paper): MadePaper {
  const result = makePaper(desk.state, paper, { now: desk.now, head: HEAD })
  if (!result.ok) throw new Error(`${paper.kind}: ${result.error.code}`)
  return result.value
}

export const refusedPaper = (desk: TestDesk, paper: Paper): string => {
  const result = makePaper(desk.state, paper, { now: desk.now, head: HEAD })
  return result.ok ? 'made' : result.error.code
}

/** By a leader, before anything is written; 张磊 sits there again afterwards. */
export function lay(desk: TestDesk, layout: Layout): void {
  if (desk.state.template.layout === layout) return
  desk.signIn('p2', LEADER_PIN)
  desk.tell({ type: 'setTemplate', template: { ...desk.state.template, layout }, reason: '试' })
  desk.signIn()
}

/** 13:02 the fire, 13:10 the call, 13:20 told upwards. */
export function aFire(
  over: Parameters<typeof anIncident>[0] = {},
  layout: Layout = 'official',
): TestDesk {
  const desk = aDesk()
  lay(desk, layout)
  desk.open(anIncident({ level: 'II', ...over }))
  desk.at('13:20')
  desk.tell({
    type: 'reportByPhone',
    incidentId: desk.id,
    call: aCall({ instruction: anInstruction() }),
    lateReason: '',
  })
  return desk
}

export const FIRST: Partial<Content> = {
  title: '关于呼和浩特市赛罕区保合少镇面铺窑村草原火情的首报',
  unverified: true,
  figures: someFigures({ seriouslyInjured: 1, evacuated: 130 }),
}

/** 国 has no rules about where a line may break: what is counted is the page. */
export const LONG = '国'.repeat(28 * 60)

export const reportPaperOf = (desk: TestDesk): MadePaper =>
  made(desk, { kind: 'report', incidentId: desk.id, reportId: desk.report().id })

/** The words that stand on the page: without styles and tags. */
export const wordsOf = ({ html }: MadePaper): string =>
  html.replace(/<style>[^]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ')
