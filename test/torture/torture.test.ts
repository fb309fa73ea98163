// A short run by one seed, so that a protection that goes is noticed the same day; the long ones are `npm run torture`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleTools } from '../support/tools'
import { torture } from './all'

const tools = mkdtempSync(join(tmpdir(), 'duty-desk-tools-'))
beforeAll(() => bundleTools(tools), 60_000)
afterAll(() => rmSync(tools, { recursive: true }))

test('nothing is lost and nothing is silent, however it is broken', async () => {
  const all = await torture({
    seed: 20_140_109,
    time: 0,
    cases: { journal: 200, faults: 16, messages: 300, kills: 2 },
    soak: join(tools, 'soak.mjs'),
  })
  expect(all.flatMap(({ trial, faults }) => faults.map((fault) => `${trial}: ${fault}`))).toEqual(
    [],
  )
  expect(all.every(({ cases }) => cases > 0)).toBe(true)
}, 60_000)
