// Leaving the desk. While clocks are running a person is asked first: after quitting, nobody raises
// the alarm.
import { app, dialog, type BrowserWindow } from 'electron'

export interface QuitGuardDeps {
  readonly window: BrowserWindow
  readonly runningClocks: () => Promise<number>
  /** Ends everything that must end in order; the process exits afterwards. */
  readonly stop: () => Promise<void>
}

export interface QuitGuard {
  /** The person wants to leave; asks when clocks are running. */
  ask(): void
  /** Leaves without asking: it has been asked elsewhere, or the computer is going down. */
  leave(): void
}

const STAY = 0
const LEAVE = 1

export function createQuitGuard({ window, runningClocks, stop }: QuitGuardDeps): QuitGuard {
  let asking = false
  let leaving = false

  function leave(): void {
    if (leaving) return
    leaving = true
    void stop().finally(() => app.exit(0))
  }

  async function confirmed(): Promise<boolean> {
    const clocks = await runningClocks()
    if (clocks === 0) return true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '退出值班台',
      message: `还有 ${clocks} 个时限在计时`,
      detail: '退出后到期不会提醒。只想收起窗口，关闭窗口即可，提醒照常。',
      buttons: ['继续值班', '仍要退出'],
      defaultId: STAY,
      cancelId: STAY,
    })
    return response === LEAVE
  }

  function ask(): void {
    if (asking || leaving) return
    asking = true
    void confirmed()
      .then((yes) => yes && leave())
      .finally(() => {
        asking = false
      })
  }

  app.on('before-quit', (event) => {
    event.preventDefault()
    ask()
  })
  return { ask, leave }
}
