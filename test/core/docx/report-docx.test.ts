// A report as a Word document: the measures, the faces and the words of the printed page.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportDocx } from '../../../electron/core/docx/report-docx'
import { sheetOf } from '../../../shared/paper/official/make'
import { openIncidentCommand } from '../../support/commands'
import { aDeskInUse } from '../../support/desk'
import { someContent } from '../../support/records'
import { tempFolder } from '../../support/temp-folder'
import { someFigures } from '../../support/builders'
import { aFire, FIRST } from '../../shared/paper/official/samples'
import { unzip } from './unzip'

async function docxOf(desk: ReturnType<typeof aFire>): Promise<Map<string, string>> {
  const sheet = sheetOf(desk.state, desk.id, desk.report().id)
  if (!sheet.ok) throw new Error(sheet.error.code)
  return unzip(await reportDocx(sheet.value))
}

/** Paragraph by paragraph. */
const textOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '')

const written = async (): Promise<Map<string, string>> => {
  const desk = aFire({ exercise: true })
  desk.send('initial', { content: FIRST })
  desk.at('14:00')
  desk.save('followUp', {
    title: '续报 <一> & 刘喆',
    figures: someFigures({ dead: 2, evacuated: 230 }),
    sections: { harm: '' },
  })
  return docxOf(desk)
}

describe('a report as a Word document', () => {
  it('is A4 with the margins of the type area and a grid of 22 lines (GB/T 9704-2012 §5)', async () => {
    const xml = (await written()).get('word/document.xml')!
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/)
  })

  it('has the faces of the standard, and 28 characters a line', async () => {
    const files = await written()
    const xml = files.get('word/document.xml')!
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
      expect(xml).toContain(`w:eastAsia="${face}"`)
    expect(xml).toContain('<w:spacing w:val="-5"/>')
    // Windows 10 knows 仿宋_GB2312 only as 仿宋.
    expect(files.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    )
  })

  it('says what the printed page says, whatever was typed', async () => {
    const files = await written()
    const text = textOf(files.get('word/document.xml')!)
    expect(text.slice(0, 3)).toEqual([
      '特急',
      '赛罕区人民政府办公室文件',
      '演值报〔2026〕　号签发人：',
    ])
    expect(text).toContain('续报 &lt;一&gt; &amp; 刘喆')
    expect(text.filter((line) => /^[一二三四]、/.test(line))).toEqual([
      '一、新情况',
      '二、处置措施',
      '三、处置进展',
      '四、现场决定',
    ])
    expect(text).toContain('人员伤亡和损失情况')
    expect(text.slice(-5)).toEqual([
      '2026年11月23日',
      '（联系人：张磊，电话：0471-4606123）',
      '抄送：市委办公室。',
      '赛罕区人民政府办公室',
      '2026年11月23日印发',
    ])
    expect(text.join()).not.toMatch(/undefined|null|NaN/)
  })

  it('numbers odd and even pages apart, and stamps both', async () => {
    const files = await written()
    expect(files.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const parts = (kind: string) =>
      [...files].filter(([name]) => name.startsWith(`word/${kind}`)).map(([, xml]) => xml)
    expect(
      parts('footer')
        .map((xml) => /w:jc w:val="(\w+)"/.exec(xml)?.[1])
        .sort(),
    ).toEqual(['left', 'right'])
    for (const xml of parts('header')) {
      expect(textOf(xml).join()).toMatch(/送审稿.*演练/)
      expect(xml).toContain('string="演练"')
    }
  })
})

describe('keeping one', () => {
  it('puts it where the person says, under the name of the report', async () => {
    const desk = await aDeskInUse()
    const { made } = await desk.done(openIncidentCommand(desk.clock.wall(), '草原火情'))
    const incidentId = made.incidentId!
    const {
      made: { reportId },
    } = await desk.done({
      type: 'saveReport',
      incidentId,
      reportId: null,
      kind: 'initial',
      content: someContent('initial', { title: '关于草原火情的首报' }),
    })
    expect(
      await desk.api.saveDocx({ paper: { kind: 'report', incidentId, reportId: reportId! } }),
    ).toMatchObject({ error: { code: 'noFolder' } })
    desk.shell.picked = tempFolder()
    expect(await desk.api.saveDocx({ paper: { kind: 'roster', month: '2026-11' } })).toMatchObject({
      error: { code: 'noWord' },
    })
    expect(
      await desk.api.saveDocx({ paper: { kind: 'report', incidentId, reportId: 't9' } }),
    ).toMatchObject({ error: { code: 'unknownRecord' } })
    expect(
      await desk.api.saveDocx({ paper: { kind: 'report', incidentId, reportId: reportId! } }),
    ).toMatchObject({ ok: true })
    const [name] = await readdir(desk.shell.picked)
    expect(name).toMatch(/^首报 未编号 关于草原火情的首报\.docx$/)
    expect(unzip(await readFile(join(desk.shell.picked, name!))).has('word/document.xml')).toBe(
      true,
    )
  })
})
