// 交接班记录 as it comes out of the printer: who signs for an ordinary shift signs one page.
import { describe, expect, test } from 'vitest'
import { aShiftDesk } from '../../support/a-shift'
import { contextAt, made } from '../../support/papers'
import { anIncident } from '../../support/records'
import { canMeasure, printed, textOf } from './official/measured'

describe.skipIf(!canMeasure)('the sheet of an ordinary shift', () => {
  test('is one page with its signatures: an incident, a 待办, what is missing, files and words', async () => {
    const shift = aShiftDesk({ at: '13:10' })
    shift.desk.open(anIncident({ title: '新华大街自来水主管爆裂停水' }))
    shift.desk.phone()
    shift.desk.at('13:40').send('initial')
    shift.matter('市政府办公厅明电〔2026〕118号：明日9时前报草原火情损失核定情况', '21:00')
    shift.desk.at('20:20')
    shift.write('新华大街停水：23时前盯住供水公司恢复供水；续报一20:58前要报。')
    shift.receive('p3')
    const [incident] = shift.sheet().items
    shift.judge(incident!.key, 'questioned', '供水公司现场负责人的电话是多少？')
    shift.desk.tell({
      type: 'answerItem',
      key: incident!.key,
      answer: '供水公司抢修队长韩志军，已记入通讯录。',
    })
    shift.acceptAll()
    shift.sign('p1')
    shift.sign('p3')
    const { html } = made(shift.state, { kind: 'handover', shiftId: 's1' }, contextAt('21:00'))
    const pages = await printed(html)
    expect(pages.map(textOf).join()).toContain('口令签名')
    expect(pages).toHaveLength(1)
  })
})
