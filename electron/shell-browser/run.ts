// The rest of the program: what the command line says, the real clock and the real browser go in, and Ctrl+C ends
// it.
import { resolve } from 'node:path'
import { refusalText } from '../../shared/refusals'
import type { claimFolder } from '../core/disk/claim'
import { nodeClock } from '../core/clock/clock'
import type { DataDir } from '../core/disk/data-dir'
import { diskFault, isDiskFault } from '../core/disk/disk-fault'
import { folderMessage } from '../core/disk/folder-message'
import { nodeDisk } from '../core/disk/node-disk'
import { createLog } from '../core/log/log'
import { noteRefusal } from '../core/log/note-refusal'
import { watchProcess } from '../core/log/watch-process'
import type { RunningBrowser } from './cdp/launch'
import { exportPlace } from './export-place'
import { startBrowserShell } from './main'
import { notifyBySystem } from './notification'
import { openBySystem } from './open-file'
import { stopOnSignals } from './stop-signals'

/** Put in by the bundler, from package.json. */
declare const __APP_VERSION__: string
/** Put in by the bundler: a digest of the sources that the state is made by. */
declare const __STATE_SHAPE__: string

export interface Begun {
  /** null when no browser is installed. */
  readonly executablePath: string | null
  readonly dir: DataDir
  readonly claim: ReturnType<typeof claimFolder>
  readonly headStart: Promise<RunningBrowser | null>
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

function end(line: string, code: number): never {
  say(line)
  process.exit(code)
}

export async function run({ executablePath, dir, claim, headStart }: Begun): Promise<void> {
  if (executablePath === null)
    return end('没有找到 Chrome、Edge 或 Chromium 浏览器，请先安装其中之一。', 1)
  const log = createLog({
    disk: nodeDisk,
    dataDir: dir.path,
    clock: nodeClock,
    version: __APP_VERSION__,
  })
  watchProcess(log)

  async function fail(thrown: unknown): Promise<never> {
    const code = log.fault('startFailed', thrown)
    await log.settle()
    if (isDiskFault(thrown)) return end(folderMessage(diskFault(thrown, dir.path)), 1)
    return end(`值班台无法打开（故障码 ${code}）：${String(thrown)}`, 1)
  }

  const claimed = await claim.catch(fail)
  if (!claimed.ok) {
    await noteRefusal(log, claimed.error)
    if (claimed.error.code === 'alreadyOpen') return end(refusalText(claimed.error), 0)
    return end(folderMessage(claimed.error), 1)
  }

  const shell = await startBrowserShell({
    claim: claimed.value,
    version: __APP_VERSION__,
    stateShape: __STATE_SHAPE__,
    rendererDir: resolve(import.meta.dirname, '..', 'renderer'),
    pastThread: new URL('./past-thread.js', import.meta.url),
    browser: { executablePath },
    headStart,
    clock: nodeClock,
    log,
    notifier: notifyBySystem,
    pickFolder: async () => exportPlace(),
    openFile: openBySystem,
    onWindowGone: () =>
      say('窗口已关闭，值班台仍在运行，到期照常提醒。再次 npm start 打开窗口，Ctrl+C 退出。'),
    onWindowFault: (fault) => say(`窗口打不开，值班台仍在运行：${String(fault)}`),
    onStopped: () => process.exit(0),
  }).catch(fail)

  say(`值班台已打开。数据目录：${claimed.value.dataDir}`)
  if (process.getuid?.() === 0) say('以 root 身份运行：浏览器沙箱已关闭。日常使用请换普通用户。')
  stopOnSignals({ runningClocks: shell.core.runningClocks, stop: shell.stop, say })
}
