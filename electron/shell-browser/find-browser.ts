// Where Chrome, Edge and Chromium live. Any of them will do; the first that is there is taken.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
/** UOS and 麒麟 put packages of their stores under /opt. */
const LINUX_PLACES = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
]

const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

const MAC_NAMES = ['Google Chrome', 'Microsoft Edge', 'Chromium']

const onLinux = (env: Env): string[] => [
  ...(env.PATH ?? '').split(':').flatMap((folder) => LINUX_NAMES.map((name) => join(folder, name))),
  ...LINUX_PLACES,
]

const onWindows = (env: Env): string[] =>
  [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_PLACES.map((parts) => join(folder, ...parts)))

const onMac = (env: Env): string[] =>
  ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
    MAC_NAMES.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )

/** Every place where a browser may be, best first. */
export function browserPlaces(platform: string, env: Env): string[] {
  if (platform === 'win32') return onWindows(env)
  return platform === 'darwin' ? onMac(env) : onLinux(env)
}

/** The path of an installed browser, or null. */
export const findBrowser = (
  platform: string = process.platform,
  env: Env = process.env,
): string | null => browserPlaces(platform, env).find((path) => existsSync(path)) ?? null
