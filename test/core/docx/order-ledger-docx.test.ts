// 批示台账 as a Word document: a wide sheet with the rows of the printed one.
import { describe, expect, it } from 'vitest'
import { makeDocx } from '../../../electron/core/docx/make'
import { ALL_INSTRUCTIONS } from '../../../shared/instruction/ledger-filter'
import { story } from '../../support/instruction-story'
import { WORDS } from '../../support/instructions'
import { unzip } from './unzip'

describe('批示台账 in Word', () => {
  it('lies across, with the words once over the rows of the units, and a head on every page', async () => {
    const { desk, answered } = story()
    answered()
    const context = { now: desk.now, head: { seq: 1, hash: 'ab'.repeat(32) } }
    const paper = { kind: 'orderLedger', filter: ALL_INSTRUCTIONS } as const
    const made = await makeDocx(desk.state, paper, context)
    if (!made.ok) throw new Error(made.error.code)
    expect(made.value.fileName).toBe('批示台账 近期.docx')
    const xml = unzip(made.value.bytes).get('word/document.xml')!
    expect(xml).toContain('w:orient="landscape"')
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)!.map(Number)
    expect(width).toBeGreaterThan(height!)
    expect(xml.split(WORDS)).toHaveLength(2)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<w:gridSpan w:val="7"/>')
    expect(xml).toContain('逾期17小时45分')
  })
})
