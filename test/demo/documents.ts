// All papers of the story as PDF and as Word documents, under the names that the desk gives them: a few
// by the dialogs of the page, the others by the same calls.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskState } from '../../shared/desk'
import { BLANK_FORMS, hasWord, type Paper } from '../../shared/paper/record'
import type { Incident } from '../../shared/incident/record'
import type { Reply } from '../../shared/contract'
import type { Stage } from './stage'

export const DOCUMENTS = 'documents'

function papersOf({ id: incidentId, reports, phones }: Incident): Paper[] {
  return [
    ...reports.flatMap(({ id: reportId, kind, approval, addressedTo }): Paper[] => {
      const on = { incidentId, reportId }
      // The cover differs by the name on it alone.
      const faxed = kind === 'initial' ? addressedTo.slice(0, 1) : []
      return [
        { kind: 'report', ...on },
        { kind: 'callScript', ...on },
        ...(approval === null ? [] : [{ kind: 'approvalSheet', ...on } as const]),
        ...faxed.map(({ id }) => ({ kind: 'faxCover', ...on, recipientId: id }) as const),
      ]
    }),
    ...phones.map(({ id: phoneId }) => ({ kind: 'phoneRecord', incidentId, phoneId }) as const),
    { kind: 'callScript', incidentId },
  ]
}

const papersIn = ({ incidents, nilReports }: DeskState): Paper[] => [
  ...Object.values(incidents).flatMap(papersOf),
  ...Object.keys(nilReports.reports).map((date) => ({ kind: 'nilReport', date }) as const),
  ...BLANK_FORMS.map((form) => ({ kind: 'blank', form }) as const),
]

function must<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`no paper: ${reply.error.code}`)
  return reply.value
}

/** In the dialog of the paper that is open. */
async function saveBoth({ hands: { key, page, press } }: Stage): Promise<void> {
  const said = page.getByRole('dialog').getByRole('status').filter({ hasText: '已存为' })
  await key('Control+s')
  await said.filter({ hasText: '.pdf' }).waitFor()
  await press('存为 Word', page.getByRole('dialog'))
  await said.filter({ hasText: '.docx' }).waitFor()
  await key('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** 呈批单 and a blank form, as anybody would. */
async function inTheDialogs(stage: Stage): Promise<void> {
  const {
    hands: { key, page, press },
    shoot,
  } = stage
  await key('Alt+2')
  await page.getByText('保合少镇面铺窑村草原火情').first().click()
  await page.getByRole('heading', { name: '电话记录' }).waitFor()
  await page.getByTitle(/号 首报$/).click()
  await press('呈批单')
  await page.getByRole('dialog').getByTitle('文件呈批单').waitFor()
  await shoot('approval-sheet')
  await saveBoth(stage)
  await key('Alt+9')
  await press('打印与空白表', page.getByRole('navigation', { name: '目录' }))
  await press('首报空白表')
  await page.getByRole('dialog').getByRole('figure').waitFor()
  await shoot('blank-form')
  await saveBoth(stage)
}

async function byTheCalls({ api, state, papersDir }: Stage): Promise<void> {
  for (const paper of papersIn(await state())) {
    const { fileName } = must(await api.makePaper({ paper }))
    if (!existsSync(join(papersDir, DOCUMENTS, fileName))) must(await api.savePaper({ paper }))
    const word = join(papersDir, DOCUMENTS, fileName.replace(/\.pdf$/, '.docx'))
    if (hasWord(paper) && !existsSync(word)) must(await api.saveDocx({ paper }))
  }
}

export async function seeTheForms(stage: Stage): Promise<void> {
  await stage.keepIn(DOCUMENTS, () => inTheDialogs(stage))
  stage.tell('呈批单、首报空白表看过，存成 PDF 和 Word')
}

/** All that are not kept yet. */
export async function keepTheDocuments(stage: Stage): Promise<void> {
  const kept = await stage.keepIn(DOCUMENTS, () => byTheCalls(stage))
  stage.tell(`其余公文、表格和空白表存成 PDF 和 Word，共${kept.length}份`)
}
