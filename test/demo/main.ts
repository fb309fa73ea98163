// npm run demo -- --out DIR: plays one shift through the real page on a scripted clock, and leaves
// the data folder and a picture of every screen.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { UserActions } from '../support/user-actions'
import { DOCUMENTS, keepTheDocuments } from './documents'
import { playHardNight } from './hard-night'
import { playShift } from './shift'
import { createStage, type Stage } from './stage'

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { out: { type: 'string' }, only: { type: 'string' } },
})
const STORIES = ['shift', 'night'] as const
const only = STORIES.find((story) => story === values.only)
if (values.only !== undefined && only === undefined) {
  process.stderr.write(`--only ${values.only}: there are two stories, shift and night.\n`)
  process.exit(1)
}
const callersFolder = process.env.INIT_CWD ?? process.cwd()
const out = resolve(callersFolder, values.out ?? 'demo-out')
const dataDir = join(out, 'data')
const nightDir = join(out, 'hard-night')
const screensDir = join(out, 'screens')

const say = (line: string) => void process.stdout.write(`${line}\n`)

function isTaken(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false
  }
}

let pictures = 0
async function photograph(name: string, { page }: UserActions): Promise<void> {
  pictures += 1
  await page.screenshot({
    path: join(screensDir, `${String(pictures).padStart(2, '0')}-${name}.png`),
  })
}

for (const folder of [dataDir, nightDir]) {
  if (!isTaken(folder)) continue
  say(
    `There is a data folder already: ${folder}\nThe demo begins with an empty one: name another --out.`,
  )
  process.exit(1)
}
mkdirSync(dataDir, { recursive: true })
mkdirSync(nightDir, { recursive: true })
mkdirSync(screensDir, { recursive: true })
say('2026年11月23日，新城区人民政府办公室值班室')

async function play(
  folder: string,
  begins: string,
  story: (stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = await createStage({
    dataDir: folder,
    papersDir: out,
    say,
    look: photograph,
    begins,
  })
  try {
    await story(stage)
  } catch (fault) {
    await photograph('stopped-here', stage.hands)
    throw fault
  } finally {
    await stage.end()
    // What the browser keeps of its window is none of the demo's affair.
    rmSync(join(folder, 'window'), { recursive: true, force: true })
  }
}

if (only !== 'night') {
  await play(dataDir, '08:30', async (stage) => {
    await playShift(stage)
    await keepTheDocuments(stage)
  })
  say(`
数据文件夹 ${dataDir}
纸面       ${['handover.pdf', 'duty-log.pdf', 'report.pdf', 'roster.xlsx'].map((name) => join(out, name)).join('、')}
公文表格   ${join(out, DOCUMENTS)}（PDF 和 Word）
事件包     ${join(out, 'packet.zip')}、packet.zip.age，上级值班室收下后的数据 ${join(out, 'room-above')}，回执 ${join(out, 'receipt.json')}
校验       npm run verify -- ${dataDir}`)
}
if (only !== 'shift') {
  say('\n同一天晚上，一个忙夜：五件事、一次交接班')
  await play(nightDir, '20:00', playHardNight)
  say(`\n数据文件夹 ${nightDir}`)
}
say(`屏幕截图   ${screensDir}（${pictures} 张）`)
