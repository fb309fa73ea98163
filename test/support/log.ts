// The diagnostic log of a test: what stands in the folder, and what brings a desk to write there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answer } from '../../electron/core/bridge'
import type { Ports } from '../../electron/core/ports'
import type { LogEvent, LogLine } from '../../shared/log/record'
import type { TestDesk } from './desk'

/** Every byte under logs/, the newest file first. */
export function logText(dataDir: string): string {
  const folder = join(dataDir, 'logs')
  return readdirSync(folder)
    .sort()
    .reverse()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

export const logLines = (dataDir: string): LogLine[] =>
  logText(dataDir)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogLine)

/** Every line of this kind, once all are written. */
export async function eventsOf(desk: TestDesk, event: LogEvent) {
  await desk.log.settle()
  return logLines(desk.dataDir).filter((line) => line.event === event)
}

/** Ports that throw while they are broken, and whose message quotes what they were given. */
export function brokenPorts(picked = '') {
  const broken = new Set<'notify' | 'pickFolder' | 'setBadge'>()
  const ports: Partial<Ports> = {
    async notify({ title, body }) {
      if (broken.has('notify')) throw new Error(`cannot show ${title}: ${body}`)
      return true
    },
    async pickFolder() {
      if (broken.has('pickFolder')) throw new Error(`no folder ${picked}`)
      return null
    },
    setBadge({ title }) {
      if (broken.has('setBadge')) throw new Error(`no title ${title}`)
    },
  }
  return { broken, ports }
}

export const callAsPage = (desk: TestDesk, name: string, params: unknown = {}) =>
  answer({ core: desk.core, log: desk.log }, true, JSON.stringify({ name, params }))
