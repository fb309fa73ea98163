// Looking at a browser that somebody else has started: when it painted, and what it takes. It is looked at once
// it has painted, through a port that a program of the name `chromium`, first in the path, adds to its words.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { SECOND, type Ms } from '../../shared/time'

/** No window on the screen, and a port to look through. */
const WATCHED = ['--headless', '--remote-debugging-port=0']

/** @returns the environment in which that program is found first */
export function watchedEnv(folder: string, browser: string): NodeJS.ProcessEnv {
  const path = join(folder, 'chromium')
  writeFileSync(path, `#!/bin/sh\nexec '${browser}' "$@" ${WATCHED.join(' ')}\n`)
  chmodSync(path, 0o755)
  return { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) }
}

export interface Painted {
  /** The first picture, in epoch ms. */
  readonly first: Ms
  /** The largest part of what was drawn until now, in epoch ms. */
  readonly largest: Ms
}

async function look(profileDir: string): Promise<Painted | null> {
  const written = readFileSync(join(profileDir, 'DevToolsActivePort'), 'utf8')
  const [port, path] = written.trim().split('\n')
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`, {
    noDefaults: true,
  })
  try {
    const [page] = browser.contexts().flatMap((context) => context.pages())
    if (page === undefined) return null
    return await page.evaluate(async () => {
      const [first] = performance.getEntriesByName('first-contentful-paint')
      const largest = await new Promise<PerformanceEntry | undefined>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1))).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
        setTimeout(() => resolve(undefined), 1_000)
      })
      if (first === undefined || largest === undefined) return null
      return {
        first: performance.timeOrigin + first.startTime,
        largest: performance.timeOrigin + largest.startTime,
      }
    })
  } finally {
    await browser.close()
  }
}

const BETWEEN: Ms = SECOND / 2
const TRIES = 60

/** @param after what the browser is left alone for: who looks takes time too */
export async function whenPainted(profileDir: string, after: Ms): Promise<Painted> {
  await pause(after)
  for (let left = TRIES; left > 0; left -= 1) {
    const painted = await look(profileDir).catch(() => null)
    if (painted !== null) return painted
    await pause(BETWEEN)
  }
  throw new Error('nothing was painted')
}

const parentOf = (id: string): string => {
  try {
    // After the name in brackets: state, parent.
    return (
      readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1] ?? ''
    )
  } catch {
    // It has gone meanwhile.
    return ''
  }
}

const pssKilobytes = (id: string): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    // It has gone meanwhile.
    return 0
  }
}

/** What a program and all that it started take, shared pages by halves; 0 where the system does not say. */
export function treeMegabytes(root: number): number {
  if (process.platform !== 'linux') return 0
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [id, parentOf(id)]),
  )
  const isOfTree = (id: string): boolean => {
    for (let at = id; at !== ''; at = parents.get(at) ?? '') if (at === String(root)) return true
    return false
  }
  return [...parents.keys()].filter(isOfTree).reduce((sum, id) => sum + pssKilobytes(id), 0) / 1024
}
