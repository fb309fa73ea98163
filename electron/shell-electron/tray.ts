// The tray: how a hidden desk is found again, and left.
import { Menu, Tray } from 'electron'
import { APP_NAME } from './names'

export interface TrayDeps {
  readonly icon: string
  readonly showWindow: () => void
  readonly askToQuit: () => void
}

export function createTray({ icon, showWindow, askToQuit }: TrayDeps): Tray {
  const tray = new Tray(icon)
  tray.setToolTip(APP_NAME)
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: `打开${APP_NAME}`, click: showWindow },
      { type: 'separator' },
      { label: '退出', click: askToQuit },
    ]),
  )
  tray.on('click', showWindow)
  return tray
}
