// A desk on the folder that an earlier version left behind, a few minutes later.
import { cpSync } from 'node:fs'
import { expect } from 'vitest'
import { MINUTE, toInstant, toMs } from '../../shared/time'
import { testClock } from './clock'
import { aDesk, signIn, type TestDesk } from './desk'
import { OLDER, olderLines, type OlderDesk } from './older'
import { tempFolder } from './temp-folder'

/** 张磊 is signed in; what leaves the desk goes to a folder of its own. */
export async function anOlderDesk(which: OlderDesk): Promise<TestDesk> {
  const dataDir = tempFolder()
  cpSync(OLDER[which], dataDir, { recursive: true })
  const last = olderLines(which).at(-1)!
  const desk = await aDesk({ dataDir, clock: testClock(toInstant(toMs(last.at) + 8 * MINUTE)) })
  expect(await signIn(desk)).toMatchObject({ ok: true })
  desk.shell.picked = tempFolder()
  return desk
}
