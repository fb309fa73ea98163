// A notification of the operating system, through the program that each system brings for it.
// Gives false when nobody showed it, so that the shell can show the window instead.
import { spawn, type ChildProcess } from 'node:child_process'
import type { Notification } from '../core/ports'
import { APP_NAME } from './browser'

export type Notifier = (notification: Notification) => Promise<boolean>

interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The text comes through the environment, so that nothing in it can be taken for a command. */
const TOAST = `
$null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1)
$texts = $xml.GetElementsByTagName('text')
$null = $texts.Item(0).AppendChild($xml.CreateTextNode($env:DESK_TITLE))
$null = $texts.Item(1).AppendChild($xml.CreateTextNode($env:DESK_BODY))
$toast = [Windows.UI.Notifications.ToastNotification]::new($xml)
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('${APP_NAME}').Show($toast)
`

const OSASCRIPT = [
  'on run argv',
  'display notification (item 2 of argv) with title (item 1 of argv)',
  'end run',
]

/** A command line takes no NUL. */
const plain = (text: string) => text.replaceAll('\0', '')

export function programFor(platform: string, notification: Notification): Program {
  const [title, body] = [plain(notification.title), plain(notification.body)]
  if (platform === 'win32') {
    const args = ['-NoProfile', '-NonInteractive', '-Command', TOAST]
    return { file: 'powershell.exe', args, env: { DESK_TITLE: title, DESK_BODY: body } }
  }
  if (platform === 'darwin') {
    return {
      file: 'osascript',
      args: [...OSASCRIPT.flatMap((line) => ['-e', line]), '--', title, body],
    }
  }
  const urgency = notification.urgent ? 'critical' : 'normal'
  // Whatever a person typed comes after `--`, where nothing is an option any more.
  return { file: 'notify-send', args: ['-a', APP_NAME, '-u', urgency, '--', title, body] }
}

/** A helper that hangs must not keep the alarm from showing the window. */
const PATIENCE_MS = 5_000

const started = ({ file, args, env }: Program): ChildProcess =>
  spawn(file, [...args], {
    stdio: 'ignore',
    windowsHide: true,
    timeout: PATIENCE_MS,
    env: { ...process.env, ...env },
  })

/** A program that cannot be started is an event for some reasons and an exception for others: forbidden by policy, no memory. */
export const notifyBySystem: Notifier = (notification) =>
  new Promise<boolean>((resolve) => {
    const child = started(programFor(process.platform, notification))
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    // Nobody showed it.
  }).catch(() => false)
