// 事件材料: the readable half of a packet, for whoever has no desk to import it with.
import { describe, expect, test } from 'vitest'
import { materialPaper } from '../../../shared/paper/material'
import { PACKET_FORMAT, PACKET_VERSION, type Packet } from '../../../shared/packet/record'
import { aDesk } from '../../support/a-desk'
import { aCarried } from '../../support/a-packet'
import { anIncident, someFigures } from '../../support/records'

function aPacket(): Packet {
  const desk = aDesk()
  desk.open(
    anIncident({
      level: 'III',
      title: '草原<b>火情</b>',
      figures: someFigures({ dead: 1 }),
      exercise: true,
    }),
  )
  desk.phone()
  desk.at('13:40').send('initial', { content: { title: '关于草原火情的首报' } })
  const carried = aCarried(desk)
  return {
    ...carried,
    format: PACKET_FORMAT,
    version: PACKET_VERSION,
    app: '0.1.0',
    madeAt: carried.madeAt!,
    people: {},
  }
}

describe('the material of a packet on paper', () => {
  const packet = aPacket()
  const { html, fileName, title } = materialPaper(packet, { seq: 42, hash: 'f'.repeat(64) })

  test('says where it comes from, what happened, and each report in its own words with its digest', () => {
    const [report] = packet.reports
    expect(title).toBe('事件材料 演〔2026〕1号')
    expect(fileName).toBe('事件材料 演〔2026〕1号.pdf')
    for (const words of [
      packet.source.unit,
      report!.document.title,
      report!.digest,
      'Ⅲ级 较大',
      '演练',
      '死亡1人',
    ]) {
      expect(html).toContain(words)
    }
    for (const { text } of report!.document.paragraphs)
      expect(html.replaceAll(/&lt;|&gt;/g, (mark) => (mark === '&lt;' ? '<' : '>'))).toContain(text)
  })

  test('tells every step with the journal line that proves it', () => {
    for (const { seq } of packet.steps) expect(html).toContain(`<td class="mid">${seq}</td>`)
  })

  test('runs nothing that somebody typed', () => {
    expect(html).not.toContain('<b>火情</b>')
    expect(html).toContain('草原&lt;b&gt;火情&lt;/b&gt;')
    expect(html).toContain('default-src &#39;none&#39;')
  })
})
