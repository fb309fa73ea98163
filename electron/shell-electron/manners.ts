// How the desktop around it knows the program, and in which language its own dialogs speak.
import { app } from 'electron'
import { APP_NAME, LINUX_NAME } from './names'

/** Must be called before Electron is ready. */
export function nameProgram(): void {
  app.setAppUserModelId('cn.dutydesk.app')
  app.setName(process.platform === 'linux' ? LINUX_NAME : APP_NAME)
}

/**
 * Dialogs for folders and for printing are GTK's on Linux: they speak what LANGUAGE says, in any locale but C. Must
 * be called before Electron is ready.
 */
export function speakChinese(): void {
  app.commandLine.appendSwitch('lang', 'zh-CN')
  process.env.LANGUAGE ||= 'zh_CN'
}
