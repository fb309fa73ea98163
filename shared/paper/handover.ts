// 交接班记录: the sheet that goes from one shift to the next. Frozen, it says what both have signed;
// before that it is a working copy and says so in large letters.
import { ok, refuse, type Result } from '../result'
import { sheetContent, signatureHolds } from '../handover/content'
import { shiftOf } from '../shift/find'
import type { Shift } from '../shift/record'
import type { SheetContent, Signature } from '../shift/sheet'
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import { secondText, toInstant, toMs } from '../time'
import { additions } from './additions'
import { framePaper } from './frame'
import { handoverChecks, handoverItems } from './handover-parts'
import { markup, type Markup } from './markup'
import { proofOfShifts, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { actualText, crewText, leaderName, plannedText, takeoverText } from './shift-words'
import { dayTitle, minuteOf, personName, signing, type Signer } from './words'

interface Signatures {
  readonly outgoing: Signature | null
  readonly incoming: Signature | null
}

function signaturesOf(shift: Shift, content: SheetContent): Signatures {
  const { sheet, handover } = shift
  if (sheet !== null)
    return { outgoing: sheet.outgoingSignature, incoming: sheet.incomingSignature }
  return {
    outgoing: signatureHolds(shift, content) ? (handover?.signature ?? null) : null,
    incoming: null,
  }
}

const field = (name: string, value: string): Markup => markup`<th>${name}</th><td>${value}</td>`

function heading(state: DeskState, shift: Shift, content: SheetContent): Markup {
  const incoming = content.incoming === null ? '' : personName(state, content.incoming)
  return markup`<table class="facts"><tbody>
<tr>${field('班次', `${dayTitle(shift.date)} ${shift.name}`)}${field('带班领导', leaderName(state, shift))}</tr>
<tr>${field('计划时间', plannedText(shift))}${field('实际时间', actualText(shift))}</tr>
<tr>${field('交班人', crewText(state, shift))}${field('接班人', incoming)}</tr>
</tbody></table>
`
}

/** What the reader must know before anything else. */
function standing(state: DeskState, shift: Shift, now: number): Markup | null {
  if (shift.endedByTakeover !== null) {
    return markup`<p class="standing"><b>未交接</b>　${takeoverText(state, shift.endedByTakeover)}。本单由值班台整理，无双方签名。</p>`
  }
  if (shift.endedAt === null) {
    return markup`<p class="standing"><b>交接未完成</b>　${minuteOf(toInstant(now))} 打印，双方签名之前仍由交班人负责，内容可能变动。</p>`
  }
  return shift.begunByTakeover === null
    ? null
    : markup`<p class="standing"><b>紧急接管</b>　${takeoverText(state, shift.begunByTakeover)}。</p>`
}

const prose = (title: string, text: string): Markup =>
  markup`<h2>${title}</h2><p class="prose">${text === '' ? '无' : text}</p>`

/** Asked of a handover that was well off its time, and of no other. */
const timing = ({ plannedEnd, endedAt }: Shift, { timing: why }: SheetContent): Markup | null =>
  why === undefined
    ? null
    : markup`<p class="prose"><b>${endedAt !== null && endedAt < plannedEnd ? '提前' : endedAt !== null ? '推迟' : '提前或推迟'}交班的原因</b>　${why}</p>`

const signedText = (state: DeskState, signature: Signature | null): string[] =>
  signature === null
    ? []
    : [`${personName(state, signature.personId)}（口令签名）`, secondText(toMs(signature.at))]

function signers(state: DeskState, { outgoing, incoming }: Signatures): Signer[] {
  return [
    { post: '交班人', signed: signedText(state, outgoing) },
    { post: '接班人', signed: signedText(state, incoming) },
    { post: '带班领导', signed: [] },
  ]
}

const digestLine = ({ outgoing, incoming }: Signatures): Markup | null => {
  const digest = (incoming ?? outgoing)?.digest
  return digest === undefined
    ? null
    : markup`<p class="note digest">所签内容摘要 SHA-256：${digest}</p>`
}

/** Of a shift that is over: everybody is called as they were then. */
function thenOf(state: DeskState, { names }: Shift): DeskState {
  const called = Object.entries(state.people).map(([id, person]) => {
    const name = lookUp(names ?? {}, id)
    return [id, name === undefined ? person : { ...person, name }] as const
  })
  return { ...state, people: Object.fromEntries(called) }
}

export function handover(
  now: DeskState,
  { shiftId }: PaperOf<'handover'>,
  context: PaperContext,
): Result<MadePaper> {
  const shift = shiftOf(now, shiftId)
  const content = shift?.sheet ?? (shift === undefined ? null : sheetContent(now))
  if (shift === undefined || content === null) return refuse('noSuchShift', 'paper.shiftId')
  const state = thenOf(now, shift)
  const signatures = signaturesOf(shift, content)
  return ok(
    framePaper({
      title: '交接班记录',
      which: `${shift.date} ${shift.name}`,
      unitName: state.unit?.name ?? '',
      ...proofOfShifts([shift], state, context),
      body: markup`<div class="dense"><h1>交接班记录</h1>
<div class="under">${state.unit?.name ?? ''}</div>
${standing(state, shift, context.now)}${heading(state, shift, content)}
<h2>一、交接事项</h2>
${handoverItems(state, shift.date, content.items)}
${prose('二、交班说明', content.words)}${timing(shift, content)}
<h2>三、设备检查</h2>
${handoverChecks(content.checks)}
${prose('四、移交文件和物品', content.files)}
${signing(signers(state, signatures))}${digestLine(signatures)}
${additions(state, shift)}</div>`,
    }),
  )
}
