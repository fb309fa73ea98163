// What stands on the page of a report, and what does not.
import { describe, expect, it } from 'vitest'
import { OFFICIAL_FACES } from '../../../../shared/paper/faces'
import { runsOf } from '../../../../shared/paper/official/levels'
import { someFigures } from '../../../support/builders'
import { aFire, FIRST, made, refusedPaper, reportPaperOf, wordsOf } from './samples'

const words = (desk: ReturnType<typeof aFire>) => wordsOf(reportPaperOf(desk)).replace(/\s+/g, ' ')

describe('the head of a report', () => {
  it('names urgency, issuer, number and who signed (GB/T 9704-2012 §7.2)', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    desk.approve()
    expect(words(desk)).toContain('特急 赛罕区人民政府办公室文件 值报〔2026〕1号 签发人： 王芳')
  })

  it('leaves room for a pen where nobody has signed, and says that it may not leave yet', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    expect(words(desk)).toContain('签发人： ')
    expect(words(desk)).toContain('送审稿 未核实')
    desk.approve()
    expect(words(desk)).not.toContain('送审稿')
  })

  it('keeps no place for a signature on what leaves without one', () => {
    const desk = aFire({ level: 'IV' })
    desk.send('initial', { content: FIRST })
    expect(words(desk)).not.toContain('签发人')
  })

  it('says 草稿 while something is missing that the notices ask for', () => {
    const desk = aFire({ level: 'IV' })
    desk.save('initial', { ...FIRST, unverified: false, sections: { trend: '' } })
    expect(words(desk)).toContain('草稿')
  })

  it('needs no such stamp where no approval is asked, once it has its number', () => {
    const desk = aFire({ level: 'IV' })
    desk.save('initial', { ...FIRST, unverified: false })
    expect(words(desk)).toContain('草稿')
    desk.tell({ type: 'numberReport', incidentId: desk.id, reportId: desk.report().id })
    expect(reportPaperOf(desk).html).not.toContain('class="stamp"')
  })
})

describe('the body of a report', () => {
  it('numbers its headings, the first level in 黑体 (GB/T 9704-2012 §7.3.3)', () => {
    const desk = aFire()
    desk.send('initial', { content: FIRST })
    desk.at('14:00')
    desk.save('followUp', { title: '续报', sections: { harm: '' } })
    const { html } = reportPaperOf(desk)
    expect(
      [...html.matchAll(/<p class="heading h1">([^<]*)/g)].map(([, heading]) => heading),
    ).toEqual(['一、新情况', '二、处置措施', '三、处置进展', '四、现场决定'])
  })

  it('sets what an officer numbered as he numbered it: 一、 黑体, （一） 楷体, all else 仿宋', () => {
    expect(runsOf('一、总体情况。')).toEqual([{ style: 'head', text: '一、总体情况' }])
    expect(runsOf('（二）扑救力量。120人到场。')).toEqual([
      { style: 'kai', text: '（二）扑救力量。' },
      { style: 'plain', text: '120人到场。' },
    ])
    expect(runsOf('1．扑救力量。')).toEqual([{ style: 'plain', text: '1．扑救力量。' }])
    expect(runsOf(`（一）${'很长'.repeat(20)}。`)[0]!.style).toBe('plain')
  })

  it('tabulates casualties beside what was reported before', () => {
    const desk = aFire()
    desk.send('initial', { content: FIRST })
    desk.at('14:00')
    desk.save('followUp', {
      figures: someFigures({ dead: 2, seriouslyInjured: 1, evacuated: 230 }),
    })
    expect(words(desk)).toMatch(
      /人员伤亡和损失情况 报次 死亡 （人） 重伤 （人） 疏散转移 （人） 续报一 2 1 230 首报 不详 1 130/,
    )
  })
})

describe('the foot of a report', () => {
  it('has signature, date, whom to call, copies and print (GB/T 9704-2012 §7.3.5, §7.4)', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    expect(words(desk)).toContain(
      '赛罕区人民政府办公室 2026年11月23日 （联系人：张磊，电话：0471-4606123） 抄送：市委办公室。 赛罕区人民政府办公室 2026年11月23日印发',
    )
  })
})

describe('a sent report', () => {
  it('is printed as it left, whatever the unit is called now', () => {
    const desk = aFire()
    desk.send('initial', { content: FIRST })
    const before = reportPaperOf(desk).html
    desk.signIn('p2', '246135')
    desk.tell({
      type: 'changeUnit',
      unit: { ...desk.state.unit!, name: '别的单位', issuer: '别的单位文件' },
    })
    expect(reportPaperOf(desk).html).toBe(before)
  })
})

describe('every official paper', () => {
  it('fetches nothing, runs nothing, and takes what was typed as text', () => {
    const desk = aFire({ title: '<script>x</script>&"火情' })
    desk.save('initial', {
      ...FIRST,
      title: '<img src=x onerror=alert(1)>',
      sections: { measures: '</style><b>粗' },
    })
    const { html } = reportPaperOf(desk)
    expect(html).not.toMatch(/<script|<img|<b>粗/)
    expect(html).toContain('&lt;img src=x')
    expect(html).toContain(
      'content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"',
    )
    expect(html).not.toMatch(/url\(|@import|https?:/)
  })

  it('asks for the official faces first, and ends with one that has rare characters', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    const { html } = reportPaperOf(desk)
    for (const faces of Object.values(OFFICIAL_FACES)) expect(html).toContain(`"${faces[0]}", `)
    expect(html).toContain('"Noto Serif CJK SC"')
  })

  it('is refused for what is not on record', () => {
    const desk = aFire()
    expect(refusedPaper(desk, { kind: 'report', incidentId: 'x', reportId: 't1' })).toBe(
      'unknownIncident',
    )
    expect(refusedPaper(desk, { kind: 'report', incidentId: desk.id, reportId: 't9' })).toBe(
      'unknownRecord',
    )
    expect(refusedPaper(desk, { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c9' })).toBe(
      'unknownRecord',
    )
    desk.save('initial', FIRST)
    const on = { incidentId: desk.id, reportId: desk.report().id }
    expect(refusedPaper(desk, { kind: 'faxCover', ...on, recipientId: 'r9' })).toBe(
      'unknownRecipient',
    )
  })

  it('has a name that any file system takes', () => {
    const desk = aFire()
    desk.save('initial', { ...FIRST, title: '关于“A/B:C”的首报' })
    expect(reportPaperOf(desk).fileName).toMatch(/^首报 未编号 [^\\/:*?"<>|]+\.pdf$/)
    expect(made(desk, { kind: 'blank', form: 'phone' }).fileName).toBe(
      '值班电话记录空白表 手填用.pdf',
    )
  })
})
