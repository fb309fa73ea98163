// All that the page gets to know of Electron: the same frozen window.desk as in the browser shell.
import type { RefusalCode } from '../../shared/refusal-texts'
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge, Push, Reply } from '../../shared/contract'
import { CALL_CHANNEL, PUSH_CHANNEL } from './names'

const refusal = (code: RefusalCode): Reply => ({ ok: false, error: { code } })

const call: Bridge['call'] = async (name, params) => {
  let text: string
  try {
    text = JSON.stringify({ name, params })
  } catch {
    // Nothing that can be told as a text.
    return refusal('malformed')
  }
  try {
    return (await ipcRenderer.invoke(CALL_CHANNEL, text)) as Reply
  } catch {
    // The core has gone, or the wire to it: the page says so at its top.
    return refusal('unreachable')
  }
}

const on: Bridge['on'] = (listener) => {
  const hear = (_event: IpcRendererEvent, push: Push) => listener(push)
  ipcRenderer.on(PUSH_CHANNEL, hear)
  return () => void ipcRenderer.off(PUSH_CHANNEL, hear)
}

contextBridge.exposeInMainWorld('desk', Object.freeze({ call, on }))
