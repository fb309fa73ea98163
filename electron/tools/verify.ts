// npm run verify -- DATA_DIR: checks the chain and the files; exit code 1 on a break.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { journalFolder } from '../core/journal/journal-walk'
import { isWhole, verifyFolder } from './verify-folder'
import { verdictLines } from './verify-text'

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function verify(argument: string | undefined): Promise<number> {
  if (argument === undefined) {
    say('Usage: npm run verify -- DATA_DIR')
    return 2
  }
  const dataDir = resolve(argument)
  if (!existsSync(journalFolder(dataDir))) {
    say(`There is no journal in ${dataDir}`)
    return 1
  }
  const verdict = await verifyFolder(dataDir)
  verdictLines(verdict).forEach(say)
  return isWhole(verdict) ? 0 : 1
}

process.exitCode = await verify(process.argv[2])
