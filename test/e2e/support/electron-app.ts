// The built app in a real Electron, wherever there are Electron's binary and a screen.
import { dirname, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { hasDisplay } from '../../../build/display.mjs'
import { findElectron } from '../../../build/electron-binary.mjs'
import { canSandbox } from '../../../electron/shell-electron/sandbox'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const binary = hasDisplay() ? findElectron() : null
const sandboxed = canSandbox(process.platform, process.getuid?.())

export const hasElectron = binary !== null

/** What a program of Electron must be started with, because of who starts it. */
export const ownArgs: readonly string[] = sandboxed ? [] : ['--no-sandbox']

/** The folder that packages are made from. */
export const electronDist = binary === null ? '' : dirname(binary)

export async function launchElectron(dataDir: string): Promise<ElectronApplication> {
  if (binary === null) throw new Error('there is no Electron here')
  return _electron.launch({
    executablePath: binary,
    args: [ROOT, '--data', dataDir],
    chromiumSandbox: sandboxed,
  })
}
