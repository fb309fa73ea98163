// npm run verify -- DATA_DIR: checks the chain and the files; of a packet, what it says; exit code 1 on a break.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { journalFolder } from '../core/journal/journal-walk'
import { isWhole, verifyFolder } from '../core/verify/verify-folder'
import { verifyPacket } from '../core/verify/verify-packet'
import { brokenText, packetLines } from './verify-packet-text'
import { verdictLines } from './verify-text'

/** Set by the bundler. */
declare const __APP_VERSION__: string

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function ofPacket(path: string): Promise<number> {
  const verdict = await verifyPacket(readFileSync(path), __APP_VERSION__)
  if (!verdict.ok) {
    say(
      verdict.error.code === 'passphraseNeeded'
        ? 'It is sealed: open it with its passphrase first (age -d -o packet.zip FILE)'
        : brokenText(verdict.error),
    )
    return 1
  }
  packetLines(verdict.value).forEach(say)
  return verdict.value.packets.every(({ found }) => found.ok) ? 0 : 1
}

async function verify(argument: string | undefined): Promise<number> {
  if (argument === undefined) {
    say('Usage: npm run verify -- DATA_DIR | PACKET.zip')
    return 2
  }
  const dataDir = resolve(argument)
  if (existsSync(dataDir) && statSync(dataDir).isFile()) return ofPacket(dataDir)
  if (!existsSync(journalFolder(dataDir))) {
    say(`There is no journal in ${dataDir}`)
    return 1
  }
  const verdict = await verifyFolder(dataDir)
  verdictLines(verdict).forEach(say)
  return isWhole(verdict) ? 0 : 1
}

process.exitCode = await verify(process.argv[2])
