// Hands a file to the program that opens such files here: the PDF reader, from which people print.
import { spawn } from 'node:child_process'

/** Rejects when no program took the file. */
export type FileOpener = (path: string) => Promise<void>

interface Program {
  readonly file: string
  readonly args: readonly string[]
}

export function openerFor(platform: string, path: string): Program {
  if (platform === 'win32')
    return { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', path] }
  return { file: platform === 'darwin' ? 'open' : 'xdg-open', args: [path] }
}

/** Some openers stay as long as the reader is open: after so long, somebody has taken the file. */
const TAKEN_AFTER_MS = 4_000

export const openBySystem: FileOpener = (path) =>
  new Promise((resolve, reject) => {
    const { file, args } = openerFor(process.platform, path)
    const child = spawn(file, [...args], { stdio: 'ignore', detached: true, windowsHide: true })
    const taken = setTimeout(() => {
      child.unref()
      resolve()
    }, TAKEN_AFTER_MS)
    child.on('error', (error) => {
      clearTimeout(taken)
      reject(error)
    })
    child.on('exit', (code) => {
      clearTimeout(taken)
      if (code === 0) resolve()
      else reject(new Error(`${file} ended with ${code}`))
    })
  })
