// The built app in a real Electron, wherever there are Electron's binary and a screen.
import { resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { hasDisplay } from '../../../build/display.mjs'
import { findElectron } from '../../../build/electron-binary.mjs'
import { canSandbox } from '../../../electron/shell-electron/sandbox'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const binary = hasDisplay() ? findElectron() : null

export const hasElectron = binary !== null

export async function launchElectron(dataDir: string): Promise<ElectronApplication> {
  if (binary === null) throw new Error('there is no Electron here')
  return _electron.launch({
    executablePath: binary,
    args: [ROOT, '--data', dataDir],
    chromiumSandbox: canSandbox(process.platform, process.getuid?.()),
  })
}
