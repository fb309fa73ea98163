// 核报通知 and 约稿通知 to a unit below: what is asked of it and by when, whom to answer, a place for the seal, and the slip
// that comes back.
import type { Inquiry } from '../../accountability/record'
import type { Piece } from '../../inbox/record'
import { lookUp } from '../../lookup'
import { refuse, ok, type Result } from '../../result'
import type { DeskState } from '../../state'
import { documentTimeText, longDateText, minuteText, toMs } from '../../time'
import type { Unit } from '../../unit/record'
import { proofText, type PaperContext } from '../proof'
import type { PaperOf } from '../record'
import { personName } from '../words'
import {
  BLANK_TIME,
  form,
  heads,
  note,
  pairs,
  SECRECY,
  section,
  title,
  type FieldRow,
  type FormSheet,
} from './form'
import { roomOf } from './room'

const SEAL_HEIGHT = 26
const ANSWER_HEIGHT = 40

interface Notice {
  readonly name: string
  /** `第3号` */
  readonly number: string
  readonly unitId: string
  readonly at: string
  readonly by: string
  readonly rows: readonly FieldRow[]
  /** What is written into the slip. */
  readonly answer: string
}

const numberOf = (id: string): string => `第${/\d+$/.exec(id)?.[0] ?? ''}号`

function sheetOf(
  state: DeskState & { readonly unit: Unit },
  { name, number, unitId, at, by, rows, answer }: Notice,
  { now, head }: PaperContext,
): FormSheet {
  const { unit } = state
  const below = lookUp(state.subordinates.units, unitId)
  return {
    title: name,
    which: `${number} ${below?.name ?? ''}`,
    unitName: unit.name,
    proof: `${minuteText(now)} 打印 · ${proofText(head)}`,
    blocks: [
      title(name),
      heads(number, longDateText(toMs(at))),
      form([
        {
          label: '发往',
          value: pairs(['单位', below?.name ?? ''], ['电话', below?.phones ?? '']),
        },
        ...rows,
        {
          label: '联系',
          value: pairs(['联系人', personName(state, by)], ['电话', unit.phone], ['传真', unit.fax]),
        },
        {
          label: '盖章',
          value: [`${roomOf(unit.name)}（盖章）`, '\n', BLANK_TIME],
          height: SEAL_HEIGHT,
        },
      ]),
      section('答　复', '填好传回，同时电话告知'),
      form([
        { label: answer, value: '', height: ANSWER_HEIGHT },
        { label: '答复人', value: pairs(['姓名', ''], ['职务', ''], ['电话', '']) },
        { label: '答复时间', value: BLANK_TIME },
      ]),
      note(`${SECRECY}。如误收本件，请立即告知发件人并销毁。`),
    ],
  }
}

const inquired = ({
  id,
  unitId,
  at,
  by,
  learnedAt,
  learnedFrom,
  about,
  dueAt,
}: Inquiry): Notice => ({
  name: '核报通知',
  number: numberOf(id),
  unitId,
  at,
  by,
  rows: [
    { label: '从何得知', value: `${documentTimeText(toMs(learnedAt))}，${learnedFrom}` },
    { label: '核报内容', value: about },
    {
      label: '要求',
      value: `请立即核实，${documentTimeText(toMs(dueAt))}前电话答复。属实的，同时按规定书面报告；不属实的，写明依据。`,
    },
  ],
  answer: '核实情况',
})

const asked = ({ id, unitId, at, by, topic, demands, dueAt }: Piece): Notice => ({
  name: '约稿通知',
  number: numberOf(id),
  unitId,
  at,
  by,
  rows: [
    { label: '题目', value: topic },
    ...(demands === '' ? [] : [{ label: '写什么', value: demands }]),
    {
      label: '要求',
      value: `请于${documentTimeText(toMs(dueAt))}前书面报我值班室，由本级负责人审定。`,
    },
  ],
  answer: '报送说明',
})

function made(
  { unit, ...state }: DeskState,
  notice: Notice | null,
  path: string,
  context: PaperContext,
): Result<FormSheet> {
  if (notice === null) return refuse('unknownRecord', path)
  return unit === null ? refuse('notSetUp') : ok(sheetOf({ ...state, unit }, notice, context))
}

export function inquiryNotice(
  state: DeskState,
  { inquiryId }: PaperOf<'inquiryNotice'>,
  context: PaperContext,
): Result<FormSheet> {
  const inquiry = lookUp(state.accountability.inquiries, inquiryId)
  return made(state, inquiry === undefined ? null : inquired(inquiry), 'inquiryId', context)
}

export function pieceNotice(
  state: DeskState,
  { pieceId }: PaperOf<'pieceNotice'>,
  context: PaperContext,
): Result<FormSheet> {
  const piece = lookUp(state.inbox.pieces, pieceId)
  return made(state, piece === undefined ? null : asked(piece), 'pieceId', context)
}
