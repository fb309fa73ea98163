// The Electron shell as a program. What must happen before Electron is ready happens here, in order;
// nothing waits for `ready` at the top, because Electron gets ready only after this file has run.
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { app, dialog, Menu } from 'electron'
import { claimFolder } from '../core/disk/claim'
import { nodeClock } from '../core/clock/clock'
import { dataDirFrom } from '../core/disk/data-dir'
import { diskFault, isDiskFault } from '../core/disk/disk-fault'
import { folderMessage } from '../core/disk/folder-message'
import { nodeDisk } from '../core/disk/node-disk'
import { createLog } from '../core/log/log'
import { noteRefusal } from '../core/log/note-refusal'
import { watchProcess } from '../core/log/watch-process'
import { startElectronShell } from './main'
import { nameProgram, speakChinese } from './manners'
import { APP_NAME } from './names'
import { declareScheme } from './page-protocol'
import { canSandbox } from './sandbox'
import { leaveOnSignals } from './stop-signals'

/** Put in by the bundler: a digest of the sources that the state is made by. */
declare const __STATE_SHAPE__: string

const inDist = (...parts: string[]) => resolve(import.meta.dirname, '..', ...parts)

nameProgram()
speakChinese()
if (canSandbox(process.platform, process.getuid?.())) app.enableSandbox()
else process.stdout.write('以 root 身份运行：沙箱已关闭。日常使用请换普通用户。\n')
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
declareScheme()
// Copy and paste hang on the menu on macOS; elsewhere the desk has none.
Menu.setApplicationMenu(
  process.platform === 'darwin'
    ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }])
    : null,
)

const dir = dataDirFrom(process.argv.slice(1), process.env, process.platform, homedir())
const log = createLog({
  disk: nodeDisk,
  dataDir: dir.path,
  clock: nodeClock,
  version: app.getVersion(),
})
watchProcess(log)

const fail = (message: string) => {
  dialog.showErrorBox(APP_NAME, message)
  app.exit(1)
}

async function failWith(thrown: unknown): Promise<void> {
  const code = log.fault('startFailed', thrown)
  await Promise.all([app.whenReady(), log.settle()])
  if (isDiskFault(thrown)) return fail(folderMessage(diskFault(thrown, dir.path)))
  fail(`值班台无法打开（故障码 ${code}）：${String(thrown)}`)
}

async function openDesk(): Promise<void> {
  const claim = await claimFolder(dir)
  if (!claim.ok) await noteRefusal(log, claim.error)
  // A second start has brought the first one's window up and has nothing to say.
  if (!claim.ok && claim.error.code === 'alreadyOpen') return app.exit(0)
  await app.whenReady()
  if (!claim.ok) return fail(folderMessage(claim.error))
  await startElectronShell({
    claim: claim.value,
    clock: nodeClock,
    log,
    stateShape: __STATE_SHAPE__,
    leaveWhenTold: leaveOnSignals,
    rendererDir: inDist('renderer'),
    pastThread: new URL('./past-thread.js', import.meta.url),
    preload: inDist('preload', 'preload.cjs'),
    iconDir: inDist('electron'),
  })
}

// On Linux nobody sees a dialog that comes before Electron is ready.
openDesk().catch(failWith)
