// Signature and date where GB/T 9704-2012 §7.3.5 wants them: with room for a seal, or without one.
import { describe, expect, it } from 'vitest'
import { SHEET, TYPE_AREA } from '../../../../shared/paper/official/measures'
import { defaultTemplate, type Template } from '../../../../shared/template/record'
import { LEADER_PIN, type TestDesk } from '../../../support/builders'
import { canMeasure, printedAll, type Page, type Word } from './measured'
import { aFire, FIRST, reportPaperOf } from './samples'

const PRINTING = 60_000
const CHARACTER = TYPE_AREA.width / 28
const LINE = TYPE_AREA.height / 22
const RIGHT_EDGE = SHEET.width - SHEET.right
const TOLERANCE = 1

const page = (template: Template, signature = template.signature): string => {
  const desk: TestDesk = aFire()
  desk.signIn('p2', LEADER_PIN)
  desk.tell({ type: 'setTemplate', template: { ...template, signature, issuer: '值班室文件', imprintOffice: '秘书科' }, reason: '试' })
  desk.save('initial', FIRST)
  return reportPaperOf(desk).html
}

const last = (pages: readonly Page[], text: string): Word => pages.flatMap(({ words }) => words).findLast((word) => word.text === text)!
const UNIT = '赛罕区人民政府办公室'
const DATE = '2026年11月23日'

describe.skipIf(!canMeasure)('the end of a report', () => {
  it('leaves room for a seal, or none', async () => {
    const bare: Template = { ...defaultTemplate, seal: 'none' }
    const [sealed, open, short] = await printedAll([page(defaultTemplate), page(bare), page(bare, '区政府办')])
    const centre = ({ left, right }: Word) => (left + right) / 2
    const text = sealed!.flatMap(({ words }) => words).find((word) => word.text.includes('将及时续报'))!
    expect(Math.abs(centre(last(sealed!, UNIT)) - centre(last(sealed!, DATE)))).toBeLessThan(TOLERANCE)
    expect(Math.abs(last(sealed!, DATE).right - (RIGHT_EDGE - 4 * CHARACTER))).toBeLessThan(TOLERANCE)
    expect(Math.abs(last(sealed!, UNIT).top - text.top - 3 * LINE)).toBeLessThan(TOLERANCE)

    expect(Math.abs(last(open!, UNIT).right - (RIGHT_EDGE - 2 * CHARACTER))).toBeLessThan(TOLERANCE)
    expect(Math.abs(last(open!, DATE).left - last(open!, UNIT).left - 2 * CHARACTER)).toBeLessThan(TOLERANCE)
    // A date that is longer than the signature stands two characters from the edge itself.
    expect(Math.abs(last(short!, DATE).right - (RIGHT_EDGE - 2 * CHARACTER))).toBeLessThan(TOLERANCE)
    expect(Math.abs(last(short!, DATE).left - last(short!, '区政府办').left - 2 * CHARACTER)).toBeLessThan(TOLERANCE)
  }, PRINTING)
})
