// 事件材料: what a packet holds, to be read by anyone: the facts, every report that was sent in its own
// words, the timeline, and a list of what is attached.
import { endingText } from '../incident/ending'
import { FILE_TYPES } from '../attachment/types'
import { knownFiguresText } from '../incident/figures'
import { occurredMinute, placeText } from '../incident/unknown'
import type { Head } from '../journal'
import type { CarriedReport, Packet } from '../packet/record'
import { nameOf } from '../report/state'
import { minuteText, toMs } from '../time'
import { regionText } from '../region'
import { kindName, levelText } from '../vocabulary'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofText } from './proof'
import type { MadePaper } from './record'
import { emptyRow, lines, minuteOf, row, table } from './words'

const STYLE = `
.letter { margin: 2mm 0 4mm; padding: 2mm 3mm; border: 0.3mm solid #000; break-inside: avoid; }
.letter .top { display: flex; justify-content: space-between; }
.letter .name { margin: 1.5mm 0; font-weight: 700; text-align: center; }
.letter p { text-indent: 2em; text-align: justify; }
.letter p.to, .letter p.head { text-indent: 0; }
.letter .end { text-align: right; }
figure { margin: 4mm 0 0; text-align: center; break-inside: avoid; }
figure img { max-width: 100%; max-height: 200mm; }
figcaption { margin-top: 1mm; font-size: 9.5pt; }
`

const fact = (name: string, value: string): Markup | false =>
  value !== '' && markup`<tr class="whole"><th>${name}</th><td>${value}</td></tr>\n`

function facts({
  facts: of,
  source,
  level,
  sensitive,
  verified,
  closedAt,
  ending,
}: Packet): Markup {
  const marks = [
    verified ? '已核实' : '未核实',
    ...(sensitive ? ['敏感'] : []),
    ...(of.exercise ? ['演练'] : []),
  ]
  return markup`<table class="facts"><colgroup><col style="width:30mm"><col></colgroup><tbody>
${[
  fact('来源单位', `${source.unit}（${regionText(source.region)}）`),
  fact('事件编号', source.number),
  fact('标题', of.title),
  fact('类别、级别', `${kindName(of.kind)}　${levelText(level)}　${marks.join('、')}`),
  fact('事发时间', occurredMinute(of)),
  fact('接报时间', minuteOf(of.learnedAt)),
  fact('地点', `${regionText(of.region)}${placeText(of.place)}`),
  fact('涉事单位', of.unitConcerned),
  fact('伤亡损失', knownFiguresText(of.figures)),
  fact('起因', of.cause),
  fact('经过', of.course),
  fact('措施', of.measures),
  fact('影响与后果', of.impact),
  fact('办结', closedAt === null ? '尚未办结' : minuteOf(closedAt)),
  fact('了结方式', ending === null || ending.kind === 'final' ? '' : endingText(ending)),
]}</tbody></table>\n`
}

const paragraph = ({ heading, text }: CarriedReport['document']['paragraphs'][number]): Markup =>
  markup`${heading !== '' && markup`<p class="head"><b>${heading}</b></p>`}${text !== '' && markup`<p>${text}</p>`}`

function letter(report: CarriedReport): Markup {
  const { document: of, digest, sentAt } = report
  return markup`<h2>${nameOf(report)}${sentAt !== null && markup`　${minuteOf(sentAt)} 报送`}</h2>
<div class="letter"><div class="top"><span>${of.urgency}　${of.stamps.join('　')}</span><span>${of.number}</span></div>
<div class="name">${of.title}</div>
<p class="to">${of.salutation}</p>${of.paragraphs.map(paragraph)}
<div class="end">${lines(of.signature, of.date)}</div>
${(of.copies ?? '') !== '' && markup`<p class="to">抄送：${of.copies ?? ''}。</p>`}
<div class="digest">文本摘要 ${digest}</div></div>\n`
}

const TIMELINE = [
  { head: '时间', width: 36 },
  { head: '事项' },
  { head: '记录人', width: 22 },
  { head: '记录链', width: 15 },
]

const steps = (packet: Packet): Markup =>
  table(
    TIMELINE,
    packet.steps.map(({ seq, at, by, text }) =>
      row(
        text.length,
        markup`<td>${minuteOf(at)}</td><td>${text}</td><td class="mid">${by}</td><td class="mid">${seq}</td>`,
      ),
    ),
  )

const FILES = [{ head: '名称' }, { head: '类型', width: 20 }, { head: '说明', width: 60 }]

const files = ({ attachments }: Packet): Markup =>
  table(
    FILES,
    attachments.length === 0
      ? [emptyRow(FILES.length)]
      : attachments.map(({ name, type, caption }) =>
          row(
            name.length,
            markup`<td>${name}</td><td class="mid">${FILE_TYPES[type].name}</td><td>${caption}</td>`,
          ),
        ),
  )

/** More would make a book of it; all of them lie beside the paper as files. */
export const MOST_PICTURES = 40

/** Of the copies that are made for paper, by SHA-256. */
export type Pictures = Readonly<Record<string, string>>

const figures = ({ attachments }: Packet, pictures: Pictures): Markup[] =>
  attachments.flatMap(({ name, caption, print }) => {
    const url = print === null ? undefined : pictures[print.sha256]
    return url === undefined
      ? []
      : [
          markup`<figure><img src="${url}" alt=""><figcaption>${caption === '' ? name : caption}</figcaption></figure>\n`,
        ]
  })

/** @param head where the record stood when the packet was made */
export function materialPaper(packet: Packet, head: Head, pictures: Pictures = {}): MadePaper {
  const { source, madeAt, madeBy, reports } = packet
  return framePaper({
    title: '事件材料',
    which: source.number,
    unitName: source.unit,
    proof: proofText(head),
    style: STYLE,
    body: markup`<h1>事件材料</h1>
<div class="under">${source.unit}　${source.number}　${minuteText(toMs(madeAt))} ${madeBy} 导出</div>
${facts(packet)}
${reports.length === 0 ? markup`<h2>报告</h2><p>尚未报送书面报告。</p>` : reports.map(letter)}
<h2>时间线</h2>
${steps(packet)}
<h2>附件</h2>
${files(packet)}${figures(packet, pictures)}`,
  })
}
