// A report read into the telephone (N1, N8): the words of its page, in their order, so that whoever
// listens hears what the fax will say.
import { EXERCISE_STAMP, UNVERIFIED_STAMP } from '../report/compose'
import { isNumbered } from '../report/number'
import type { Document } from '../report/record'

export interface ReadOut {
  /** `续报一` */
  readonly name: string
  readonly unitName: string
  readonly officer: string
  /** 签发人; empty while nobody has signed. */
  readonly signer: string
}

const ended = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`)

function opening(
  { stamps, urgency, number, title }: Document,
  { name, unitName, officer }: ReadOut,
): string {
  const exercise = stamps.includes(EXERCISE_STAMP) ? '这是演练。' : ''
  const unverified = stamps.includes(UNVERIFIED_STAMP) ? '以下情况尚未核实。' : ''
  const naming = ended(`${isNumbered(number) ? `文号${number}，` : ''}标题：${title}`)
  const urgently = urgency === '' ? '' : `，紧急程度${urgency}`
  return `${exercise}我是${unitName}${officer}，现在电话报告${name}${urgently}。${unverified}${naming}`
}

/** A heading is read with the first line below it. */
function body({ paragraphs }: Document): string[] {
  const sentences: string[] = []
  let heading = ''
  for (const paragraph of paragraphs) {
    if (paragraph.heading !== '') heading = `${paragraph.heading}：`
    if (paragraph.text === '') continue
    sentences.push(ended(`${heading}${paragraph.text}`))
    heading = ''
  }
  return sentences
}

function closing({ signature, date, attachments = [] }: Document, { signer }: ReadOut): string {
  const pictures = attachments.length === 0 ? '' : `书面材料另附图片${attachments.length}张。`
  return `${pictures}${signature}，${date}${signer === '' ? '' : `，${signer}签发`}。报告完毕，请问有什么指示？`
}

/** What is read out, one breath a line. */
export const reportScript = (document: Document, about: ReadOut): string[] => [
  opening(document, about),
  ...body(document),
  closing(document, about),
]

/**
 * What the caller asks when all is read out.
 * @param digest the first digits of the words' digest, by which the other side tells that it holds the same; empty when not known
 */
export const askBackReport = (digest: string): readonly string[] => [
  '请问您贵姓、什么职务？（记下姓名、职务、时间）',
  '请复述时间、地点、伤亡人数和文号，我核对。',
  '有什么指示或要求？（逐字记下，当场复述核对）',
  `书面材料收到了吗？共几页，清不清楚？${digest === '' ? '' : `文本摘要前8位 ${digest}，和您那边一样吗？`}`,
]
