// 舆情证据: what the post was, and each item on a page of its own with where and when it was taken, and the hash by which
// anybody can prove that it is the one that was kept.
import { EVIDENCE_WAY_NAMES } from '../../attachment/evidence'
import { evidenceOf } from '../../attachment/find'
import type { Attachment } from '../../attachment/record'
import { FILE_TYPES } from '../../attachment/types'
import { opinionNumber, type Opinion } from '../../opinion/record'
import { POST_STATE_NAMES, PLATFORMS } from '../../opinion/words'
import type { DeskState } from '../../state'
import { longDateText } from '../../time'
import { minuteOf, personName } from '../words'
import {
  form,
  heads,
  note,
  pairs,
  section,
  title,
  wholeForm,
  type Block,
  type FieldRow,
} from './form'

const postRows = (state: DeskState, opinion: Opinion): FieldRow[] => {
  const { facts, posts } = opinion
  return [
    { label: '标题', value: facts.title },
    {
      label: '来源',
      value: pairs(
        ['平台', PLATFORMS[facts.platform].name],
        ['账号', facts.account === '' ? '不详' : facts.account],
      ),
    },
    { label: '链接', value: facts.link === '' ? '未登记' : facts.link },
    {
      label: '时间',
      value: pairs(
        ['发布', facts.publishedAt === null ? '不详' : minuteOf(facts.publishedAt)],
        ['发现', minuteOf(facts.foundAt)],
        ['登记', `${minuteOf(opinion.registeredAt)} ${personName(state, opinion.registeredBy)}`],
      ),
    },
    ...(facts.excerpt === '' ? [] : [{ label: '原文摘录', value: facts.excerpt }]),
    {
      label: '原帖状态',
      value:
        posts.length === 0
          ? '登记后没有再看'
          : posts
              .map(
                ({ at, state: seen, note: more, by }) =>
                  `${minuteOf(at)} ${POST_STATE_NAMES[seen]}${more === '' ? '' : `（${more}）`} ${personName(state, by)}`,
              )
              .join('\n'),
    },
  ]
}

const sizeText = (bytes: number): string => `${bytes.toLocaleString('zh-CN')} 字节`

function itemRows(state: DeskState, { facts }: Opinion, item: Attachment): FieldRow[] {
  const { owner, name, size, caption, sha256, at, by, withdrawn } = item
  const how = owner.kind === 'opinion' ? EVIDENCE_WAY_NAMES[owner.how] : ''
  const takenAt = owner.kind === 'opinion' ? owner.takenAt : at
  return [
    {
      label: '取证',
      value: pairs(['方式', how], ['时间', minuteOf(takenAt)], ['取证人', personName(state, by)]),
    },
    {
      label: '来源',
      value: `${PLATFORMS[facts.platform].name}${facts.account === '' ? '' : `“${facts.account}”`} ${facts.link}`,
    },
    { label: '文件', value: `${name}（${FILE_TYPES[item.type].name}，${sizeText(size)}）` },
    ...(caption === '' ? [] : [{ label: '说明', value: caption }]),
    { label: '校验值', sub: 'SHA-256', value: `${sha256.slice(0, 32)}\n${sha256.slice(32)}` },
    ...(withdrawn === null
      ? []
      : [
          {
            label: '已撤下',
            value: `${minuteOf(withdrawn.at)} ${personName(state, withdrawn.by)}：${withdrawn.reason}`,
          },
        ]),
  ]
}

const WITHOUT_PICTURE = '本件不能印成图片（录屏、网页存档等），文件存于本机，按校验值核对。'

function itemBlocks(state: DeskState, opinion: Opinion, item: Attachment, index: number): Block[] {
  const rows = itemRows(state, opinion, item)
  const head = `证据${index + 1}`
  return item.print === null
    ? [section(head), wholeForm(rows), note(WITHOUT_PICTURE)]
    : [
        { kind: 'page' },
        section(head),
        wholeForm(rows),
        { kind: 'picture', sha256: item.print.sha256, about: head, ofFile: item.sha256 },
      ]
}

/** Those without a picture first, where they share the page of the post. */
export function opinionEvidenceBody(state: DeskState, opinion: Opinion, now: number): Block[] {
  const items = evidenceOf(state, opinion.id)
  const numbered = items.map((item, index) => ({ item, index }))
  const drawn = (withPicture: boolean) =>
    numbered
      .filter(({ item }) => (item.print !== null) === withPicture)
      .flatMap(({ item, index }) => itemBlocks(state, opinion, item, index))
  return [
    title('舆情证据'),
    heads(`${opinionNumber(opinion)}　共 ${items.length} 件`, longDateText(now)),
    form(postRows(state, opinion)),
    ...(items.length === 0 ? [note('没有留存证据。')] : []),
    ...drawn(false),
    ...drawn(true),
  ]
}

/** The copies that are printed. */
export const evidencePictures = (state: DeskState, opinionId: string): string[] =>
  evidenceOf(state, opinionId).flatMap(({ print }) => (print === null ? [] : [print.sha256]))
