// The invented incident by which a unit sees its documents before they are written.
import { describe, expect, it } from 'vitest'
import { reportPaper } from '../../../shared/paper/official/report'
import { withText } from '../../../shared/template/fields'
import { defaultTemplate } from '../../../shared/template/record'
import { SAMPLE_KINDS, sampleSheet } from '../../../shared/paper/sample'
import { aDesk } from '../../support/builders'

const desk = aDesk()
const PERSON = { name: '张磊', phone: '0471-4606123' }

describe('a sample', () => {
  it.each(SAMPLE_KINDS)(
    '%s reads as the next document will, with the next number, and says that it is one',
    (kind) => {
      const { html } = reportPaper(
        sampleSheet(
          { ...desk.letterhead, docSerials: { '值报〔2026〕': 4 } },
          kind,
          PERSON,
          desk.now,
        ),
      )
      const words = html.replace(/<style>[^]*?<\/style>/g, '')
      expect(words).toContain('值报〔2026〕5号')
      expect(words).toContain('示例')
      expect(words).toContain('（联系人：张磊，电话：0471-4606123）')
      expect(words).not.toMatch(/[{}]|undefined|null|NaN|[。，][。，]/)
    },
  )

  it('shows a placeholder that means nothing as it was typed', () => {
    const template = withText(defaultTemplate, 'phrases.finalClosing', '请{领导}批示。')
    const { document } = sampleSheet(
      { ...desk.letterhead, template, docSerials: {} },
      'final',
      undefined,
      desk.now,
    )
    expect(document.paragraphs.at(-1)?.text).toBe('请{领导}批示。')
  })
})
