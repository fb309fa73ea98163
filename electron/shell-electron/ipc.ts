// The one channel between page and core. Only the main frame of our own page is heard.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { answer, type BridgeDeps } from '../core/bridge'
import { CALL_CHANNEL, ORIGIN } from './names'

const isTrusted = ({ senderFrame }: IpcMainInvokeEvent, page: WebContents): boolean =>
  senderFrame !== null && senderFrame === page.mainFrame && senderFrame.origin === ORIGIN

export function connectPage(desk: BridgeDeps, page: () => WebContents): void {
  ipcMain.handle(CALL_CHANNEL, (event, text: unknown) =>
    answer(desk, isTrusted(event, page()), text),
  )
}
