// A report over the telephone: what is read is what the page says, in its order.
import { describe, expect, it } from 'vitest'
import { reportScript } from '../../../shared/phone/report-script'
import type { Document } from '../../../shared/report/record'

const page = (over: Partial<Document> = {}): Document => ({
  urgency: '特急',
  issuer: '赛罕区人民政府办公室文件',
  number: '呼值报〔2026〕5号',
  title: '关于草原火情的续报一',
  salutation: '市政府总值班室：',
  copies: '市委办公室',
  signature: '赛罕区人民政府办公室',
  date: '2026年11月23日',
  paragraphs: [
    { heading: '', text: '现将有关情况续报如下。' },
    { heading: '处置措施', text: '' },
    { heading: '', text: '镇扑火队40人到场。' },
    { heading: '', text: '转移130人' },
  ],
  stamps: [],
  ...over,
})
const about = { name: '续报一', unitName: '赛罕区人民政府办公室', officer: '张磊', signer: '王芳' }
const read = (over: Partial<Document> = {}): string[] => reportScript(page(over), about)

describe('a report that is read out', () => {
  it('says who calls, which report it is, then its words in their order, then who signed', () => {
    expect(read()).toEqual([
      '我是赛罕区人民政府办公室张磊，现在电话报告续报一，紧急程度特急。文号呼值报〔2026〕5号，标题：关于草原火情的续报一。',
      '现将有关情况续报如下。',
      '处置措施：镇扑火队40人到场。',
      '转移130人。',
      '赛罕区人民政府办公室，2026年11月23日，王芳签发。报告完毕，请问有什么指示？',
    ])
  })

  it('begins with 演练, and says what is not verified', () => {
    expect(read({ stamps: ['未核实', '演练'] })[0]).toMatch(
      /^这是演练。我是.*以下情况尚未核实。文号/,
    )
  })

  it('names no number that it does not have', () => {
    expect(read({ number: '呼值报〔2026〕　号' })[0]).toMatch(/特急。标题：关于草原火情的续报一。$/)
  })

  it('says how many pictures the written report has', () => {
    const attachments = [{ sha256: 'ab', name: 'a.jpg', caption: '' }]
    expect(read({ attachments }).at(-1)).toMatch(/^书面材料另附图片1张。/)
  })
})
