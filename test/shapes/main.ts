// npm run shapes: freezes the shape of each kind of record in its present version. A version that is
// frozen is never written over: journals of it lie on other people's disks.
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readFrozen, writeFrozen } from './frozen'
import { kinds, type Kind } from './kinds'

const FOLDER = join(process.env['INIT_CWD'] ?? process.cwd(), 'test', 'shapes', 'frozen')
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Whether it stands in the tree as it is. */
function freeze({ name, version, shape, how }: Kind): boolean {
  const versions = readFrozen(FOLDER, name)
  const before = versions[version]
  if (before === undefined) {
    writeFrozen(FOLDER, name, { ...versions, [version]: shape })
    say(`${name}: version ${version} is frozen`)
    return true
  }
  if (isDeepStrictEqual(before, shape)) return true
  say(
    `${name}: version ${version} is frozen in another shape. To change it, ${how}; then run this again.`,
  )
  say(
    `  If no release has written version ${version}, delete it from test/shapes/frozen/${name}.json instead.`,
  )
  return false
}

process.exitCode = kinds().map(freeze).every(Boolean) ? 0 : 1
