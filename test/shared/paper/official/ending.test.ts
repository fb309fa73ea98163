// Signature and date where GB/T 9704-2012 §7.3.5 wants them: with room for a seal, or without one.
import { describe, expect, it } from 'vitest'
import { SHEET, TYPE_AREA } from '../../../../shared/paper/official/measures'
import { defaultTemplate, type Template } from '../../../../shared/template/record'
import { LEADER_PIN, type TestDesk } from '../../../support/builders'
import { canMeasure, printedAll, type Page, type Word } from './measured'
import { aFire, FIRST, made, reportPaperOf } from './samples'

const PRINTING = 60_000
const CHARACTER = TYPE_AREA.width / 28
const LINE = TYPE_AREA.height / 22
const RIGHT_EDGE = SHEET.width - SHEET.right
const TOLERANCE = 1

const page = (template: Template, signature = template.signature): string => {
  const desk: TestDesk = aFire()
  desk.signIn('p2', LEADER_PIN)
  desk.tell({
    type: 'setTemplate',
    template: { ...template, signature, issuer: '值班室文件', imprintOffice: '秘书科' },
    reason: '试',
  })
  desk.save('initial', FIRST)
  return reportPaperOf(desk).html
}

const last = (pages: readonly Page[], text: string): Word =>
  pages.flatMap(({ words }) => words).findLast((word) => word.text === text)!
const UNIT = '赛罕区人民政府办公室'
const DATE = '2026年11月23日'

describe.skipIf(!canMeasure)('the end of a report', () => {
  it(
    'leaves room for a seal, or none',
    async () => {
      const official: Template = { ...defaultTemplate, layout: 'official' }
      const bare: Template = { ...official, seal: 'none' }
      const [sealed, open, short] = await printedAll([
        page(official),
        page(bare),
        page(bare, '区政府办'),
      ])
      const centre = ({ left, right }: Word) => (left + right) / 2
      const text = sealed!
        .flatMap(({ words }) => words)
        .find((word) => word.text.includes('将及时续报'))!
      expect(Math.abs(centre(last(sealed!, UNIT)) - centre(last(sealed!, DATE)))).toBeLessThan(
        TOLERANCE,
      )
      expect(Math.abs(last(sealed!, DATE).right - (RIGHT_EDGE - 4 * CHARACTER))).toBeLessThan(
        TOLERANCE,
      )
      expect(Math.abs(last(sealed!, UNIT).top - text.top - 3 * LINE)).toBeLessThan(TOLERANCE)

      expect(Math.abs(last(open!, UNIT).right - (RIGHT_EDGE - 2 * CHARACTER))).toBeLessThan(
        TOLERANCE,
      )
      expect(
        Math.abs(last(open!, DATE).left - last(open!, UNIT).left - 2 * CHARACTER),
      ).toBeLessThan(TOLERANCE)
      // A date that is longer than the signature stands two characters from the edge itself.
      expect(Math.abs(last(short!, DATE).right - (RIGHT_EDGE - 2 * CHARACTER))).toBeLessThan(
        TOLERANCE,
      )
      expect(
        Math.abs(last(short!, DATE).left - last(short!, '区政府办').left - 2 * CHARACTER),
      ).toBeLessThan(TOLERANCE)
    },
    PRINTING,
  )
})

describe.skipIf(!canMeasure)('a 零报告', () => {
  const nil = (text: string): string => {
    const desk = aFire()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'setNilReport',
      settings: { on: true, at: '16:30', warnMinutes: [30], needsLeaderPin: false },
      reason: '按通知',
    })
    desk.at('16:00')
    desk.tell({ type: 'writeNilReport', date: '2026-11-23', text, deliveries: [], lateReason: '' })
    return made(desk, { kind: 'nilReport', date: '2026-11-23' }).html
  }
  const USUAL =
    '赛罕区人民政府办公室2026年11月23日零报告：2026年11月22日16时30分至2026年11月23日16时30分，未接报突发事件和需要报告的紧急信息，值班秩序正常，通信联络畅通。值班员：张磊。'

  it(
    'stands on one page, its lines closer where the seal needs room; a long one keeps the 22 of the standard',
    async () => {
      const [usual, longer, long] = await printedAll([
        nil(USUAL),
        nil(`${USUAL}另：市区降雪，道路通行正常。`),
        nil(USUAL.repeat(4)),
      ])
      for (const pages of [usual!, longer!]) {
        expect(pages).toHaveLength(1)
        const printed = last(pages, `${DATE}印发`)
        const [signature] = pages[0]!.words.filter(
          ({ text, top }) => text === UNIT && top > last(pages, '特此报告。').bottom,
        )
        expect(signature!.top - last(pages, '特此报告。').top).toBeGreaterThan(3 * 8)
        expect(Math.abs(printed.bottom - (SHEET.top + TYPE_AREA.height))).toBeLessThan(3)
      }
      expect(long!.length).toBeGreaterThan(1)
      const lines = [...new Set(long![0]!.words.map(({ top }) => top))].sort((a, b) => a - b)
      expect(Math.abs(lines.at(-2)! - lines.at(-3)! - LINE)).toBeLessThan(TOLERANCE)
    },
    PRINTING,
  )
})
