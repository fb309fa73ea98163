// 网络舆情抄告单 and 处置报告单: the words that were issued, places for the pen, and the slip that comes back.
import { dueText } from '../../instruction/said-due'
import { opinionNumber } from '../../opinion/record'
import { PAPER_NAMES } from '../../opinion/papers'
import { PLATFORMS } from '../../opinion/words'
import { longDateText, toMs } from '../../time'
import type { Unit } from '../../unit/record'
import { minuteOf } from '../words'
import {
  BLANK_TIME,
  form,
  heads,
  note,
  pairs,
  SECRECY,
  section,
  stampsOf,
  title,
  type Block,
  type FieldRow,
} from './form'
import type { FoundPaper } from './opinion-letter'
import { roomOf } from './room'

const SEAL_HEIGHT = 24
const OPINION_HEIGHT = 24

/** Paragraphs under one heading are lines of one cell. */
function sectionRows({ paper }: FoundPaper): FieldRow[] {
  const rows: { label: string; value: string }[] = []
  for (const { heading, text } of paper.document.paragraphs) {
    const last = rows.at(-1)
    if (heading === '' && last !== undefined) last.value += `\n${text}`
    else rows.push({ label: heading, value: text })
  }
  return rows
}

const postRows = ({ opinion: { facts } }: FoundPaper): FieldRow[] => [
  {
    label: '来源',
    value: pairs(
      ['平台', PLATFORMS[facts.platform].name],
      ['账号', facts.account === '' ? '不详' : facts.account],
    ),
  },
  {
    label: '时间',
    value: pairs(
      ['发布', facts.publishedAt === null ? '不详' : minuteOf(facts.publishedAt)],
      ['发现', minuteOf(facts.foundAt)],
    ),
  },
  ...(facts.link === '' ? [] : [{ label: '链接', value: facts.link }]),
]

const begin = ({ opinion, paper }: FoundPaper): Block[] => [
  stampsOf(paper.document.stamps),
  title(PAPER_NAMES[paper.kind]),
  heads(
    `${paper.document.number}（${opinionNumber(opinion)}）`,
    longDateText(toMs(paper.issuedAt)),
  ),
]

const to = ({ paper }: FoundPaper): string => paper.document.salutation.replace(/：$/u, '')

const signingRow = ({ paper: { printed } }: FoundPaper): FieldRow => ({
  label: '编辑、签发',
  value: pairs(['编辑', printed.editor], ['审核', ''], ['签发', printed.signer]),
})

const roomRows = (unit: Unit, { paper: { printed } }: FoundPaper): FieldRow[] => [
  {
    label: '联系',
    value: pairs(['联系人', printed.editor], ['电话', unit.phone], ['传真', unit.fax]),
  },
  {
    label: '盖章',
    value: [`${roomOf(unit.name)}（盖章）`, '\n', BLANK_TIME],
    height: SEAL_HEIGHT,
  },
]

const noticeBody = (unit: Unit, found: FoundPaper): Block[] => [
  ...begin(found),
  form([
    { label: '发往', value: to(found) },
    ...postRows(found),
    ...sectionRows(found),
    {
      label: '反馈时限',
      value:
        found.paper.answerBy === null
          ? '尽快'
          : `${dueText(toMs(found.paper.answerBy), toMs(found.paper.issuedAt))}前书面反馈`,
    },
    signingRow(found),
    ...roomRows(unit, found),
  ]),
  section('签　收', '收到后填好传回，或电话回复'),
  form([
    { label: '签收单位', value: to(found) },
    { label: '签收', value: pairs(['签收人', ''], ['职务', ''], ['电话', '']) },
    { label: '签收时间', value: BLANK_TIME },
  ]),
  note(`${SECRECY}。如误收本件，请立即告知发件人并销毁。`),
]

const handledBody = (unit: Unit, found: FoundPaper): Block[] => [
  ...begin(found),
  form([
    { label: '报送', value: to(found) },
    {
      label: '责任单位',
      value: found.opinion.facts.unitConcerned === '' ? '—' : found.opinion.facts.unitConcerned,
    },
    ...postRows(found),
    ...sectionRows(found),
    { label: '值班室意见', sub: '负责人', value: '', height: OPINION_HEIGHT },
    { label: '领导意见', value: '', height: OPINION_HEIGHT },
    signingRow(found),
    ...roomRows(unit, found),
  ]),
  note(SECRECY),
]

export const opinionSheetBody = (unit: Unit, found: FoundPaper): Block[] =>
  found.paper.kind === 'notice' ? noticeBody(unit, found) : handledBody(unit, found)
