// The words of a paper about an opinion, drafted from the record: a person reads them, mends them and issues them. What
// the record does not know stays empty.
import type { DeskState } from '../state'
import { headed } from '../report/letterhead'
import { phrase } from '../text'
import { dayOf, inShanghai, toMs, type Instant } from '../time'
import type { OpinionPaperKind, PaperWords } from './papers'
import type { Opinion } from './record'
import { spreadText } from './spread'
import { openEnquiries, truthOf } from './standing'
import { stageOf, STAGE_NAMES } from './trend'
import { PLATFORMS, POST_STATE_NAMES, RESPONSE_NAMES, TRUTH_NAMES } from './words'

type Told = Pick<DeskState, 'unit' | 'template'>

/** `11月26日13时40分`; on the day that was named before, the time alone. */
function moments() {
  let day = ''
  return (at: Instant): string => {
    const ms = toMs(at)
    const on = inShanghai(ms)
    const time = `${on.getHours()}时${String(on.getMinutes()).padStart(2, '0')}分`
    const same = dayOf(ms) === day
    day = dayOf(ms)
    return same ? time : `${on.getMonth() + 1}月${on.getDate()}日${time}`
  }
}

/** A quotation that brings its own stop gets no other behind it. */
const ENDED = /[。！？…]”$/u

const sentences = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (ENDED.test(part) ? part : `${phrase(part)}。`))
    .join('')

/** What it was seen as falls away: `…呕吐的视频` is a video of that which is said to have happened. */
const SEEN_AS = /的(?:短视频|视频|帖子|帖文|图片|照片|文章|消息|信息|言论|直播|留言)$/u
const matter = (title: string): string => phrase(title).replace(SEEN_AS, '')

/** `县` in `云川县政府办公室值班室`: whose government it is, and whose other offices. */
const placeOf = ({ unit }: Told): string =>
  /(省|自治区|市|盟|县|旗|区)(?:人民)?(?:政府|委)/u.exec(unit?.name ?? '')?.[1] ?? ''

/** Word for word, as it stood there. */
const said = (excerpt: string): string => (excerpt.trim() === '' ? '' : `，称：“${excerpt.trim()}”`)

type When = ReturnType<typeof moments>

function seen({ facts, posts }: Opinion, when: When): string {
  const { platform, account, title, publishedAt, foundAt, excerpt, place } = facts
  const where = `${PLATFORMS[platform].name}${account === '' ? '' : `账号“${account}”`}`
  const about = `“${title}”${said(excerpt)}`
  const concerns = place === '' ? '' : `涉及${place}`
  const last = posts.at(-1)
  // Said last: the times on the way name the day once.
  const post = () =>
    last === undefined ? '' : `${when(last.at)}查看，原帖${POST_STATE_NAMES[last.state]}`
  return publishedAt === null
    ? sentences(`${when(foundAt)}，我室发现${where}发布${about}`, concerns, post())
    : sentences(
        `${when(publishedAt)}，${where}发布${about}`,
        concerns,
        `${when(foundAt)}，我室发现`,
        post(),
      )
}

function spreading(opinion: Opinion, when: When): string {
  const last = opinion.snapshots.at(-1)
  if (last === undefined) return '传播量尚未统计。'
  const now = stageOf(opinion)
  const pace =
    now === null ? '' : `，${now.said ? '判断' : '按每小时增量看'}传播${STAGE_NAMES[now.stage]}`
  return `截至${when(last.at)}，${spreadText(last.spread)}${pace}。`
}

/** What was seen and how far it has spread: the times of one text name the day once. */
function basics(opinion: Opinion): string {
  const when = moments()
  return `${seen(opinion, when)}${spreading(opinion, when)}`
}

function verified(opinion: Opinion): string {
  const when = moments()
  const last = opinion.verdicts.at(-1)
  const waiting = openEnquiries(opinion).map(({ at, of }) => `${when(at)}向${of.unit}核实`)
  return sentences(
    last === undefined
      ? ''
      : `经${last.source}核实，${TRUTH_NAMES[last.truth]}：${phrase(last.ground)}`,
    last !== undefined || waiting.length > 0 ? '' : '尚未核实',
    waiting.length === 0 ? '' : `已于${waiting.join('、')}，尚未答复`,
    ...opinion.calls.slice(0, 1).map(({ at, to }) => `${when(at)}已电话报告${to.unit}`),
  )
}

const OUTLOOK = {
  rising: '短时间内仍将升温，不排除出现夸大伤亡的信息。',
  level: '传播平稳，如无新的情况，短时间内不会明显升温。',
  falling: '热度已在下降，如无新的情况，影响将逐步减弱。',
} as const

function outlook(opinion: Opinion): string {
  const truth = truthOf(opinion)
  if (truth === 'false') return '内容不实，不及时澄清可能继续传播。'
  const now = stageOf(opinion)
  return now === null ? '' : OUTLOOK[now.stage]
}

function advice(state: Told, { facts, verdicts }: Opinion): string {
  const place = placeOf(state)
  const government = place === '' ? '本级政府' : `${place}政府`
  const offices = [`${place}网信办`, facts.unitConcerned].filter((name) => name !== '').join('、')
  return verdicts.at(-1)?.truth === 'false'
    ? `由${government}及时发布准确信息予以澄清（突发事件应对法第七条），${offices}同步回应。`
    : `由${government}统一发布权威信息，${offices}同步回应关切。`
}

function handledSo({ assignments, feedbacks, responses, posts }: Opinion): string {
  const when = moments()
  const steps = [
    ...assignments.map(({ at, to, task }) => ({ at, text: `交${to}${phrase(task)}` })),
    ...feedbacks.map(({ at, from, words }) => ({ at, text: `${from}反馈：${phrase(words)}` })),
    ...responses.map(({ at, kind, where }) => ({ at, text: `${where}${RESPONSE_NAMES[kind]}` })),
    ...posts.map(({ at, state }) => ({ at, text: `查看，原帖${POST_STATE_NAMES[state]}` })),
  ].sort((a, b) => toMs(a.at) - toMs(b.at))
  return sentences(...steps.map(({ at, text }) => `${when(at)}，${text}`))
}

type Draft = Omit<PaperWords, 'answerBy'>

const section = (heading: string, text: string) => ({ heading, text })

/** Whoever reports get: without the colon that ends a salutation. */
const above = ({ unit, template }: Told): string =>
  unit === null ? '' : phrase(headed({ unit, template }).salutation)

const DEMANDS = '请迅速核实情况，依法处置，及时回应，并将核实和处置结果书面反馈我室。'

export function draftPaper(state: Told, opinion: Opinion, kind: OpinionPaperKind): Draft {
  const { title, unitConcerned } = opinion.facts
  switch (kind) {
    case 'flash':
      return {
        to: above(state),
        title: `关于网传${matter(title)}的舆情速报`,
        sections: [
          section('基本情况', basics(opinion)),
          section('核实情况', verified(opinion)),
          section('研判', outlook(opinion)),
          section('建议', advice(state, opinion)),
        ],
      }
    case 'special':
      return {
        to: above(state),
        title: `关于网传${matter(title)}的舆情专报`,
        sections: [
          section('概况', seen(opinion, moments())),
          section('传播情况', spreading(opinion, moments())),
          section('网民主要观点', ''),
          section('核实情况', verified(opinion)),
          section('处置情况', handledSo(opinion)),
          section('研判', outlook(opinion)),
          section('处置建议', advice(state, opinion)),
        ],
      }
    case 'notice': {
      const last = opinion.assignments.at(-1)
      return {
        to: last?.to ?? unitConcerned,
        title: `关于网传${matter(title)}的抄告`,
        sections: [
          section('舆情内容', basics(opinion)),
          section('核实情况', verified(opinion)),
          section('办理要求', last === undefined ? DEMANDS : `${phrase(last.task)}。`),
        ],
      }
    }
    case 'handled':
      return {
        to: above(state),
        title: `关于网传${matter(title)}处置情况的报告`,
        sections: [
          section('基本情况', basics(opinion)),
          section('核实情况', verified(opinion)),
          section('处置情况', handledSo(opinion)),
          section('处置结果', opinion.closing === null ? '' : sentences(opinion.closing.note)),
        ],
      }
  }
}
