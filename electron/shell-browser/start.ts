// The browser shell as a program. The browser takes longest to come up: it is set going as soon as the folder is
// ours, and the rest of the program is loaded meanwhile.
import { homedir } from 'node:os'
import { claimFolder } from '../core/disk/claim'
import { dataDirFrom } from '../core/disk/data-dir'
import { openBrowser, profileIn } from './browser'
import { findBrowser } from './find-browser'

const executablePath = findBrowser()
const dir = dataDirFrom(process.argv.slice(2), process.env, process.platform, homedir())
const claim = claimFolder(dir)
const headStart = claim.then((claimed) =>
  executablePath === null || !claimed.ok
    ? null
    : openBrowser(profileIn(claimed.value.dataDir), { executablePath }),
)
/** Whoever waits for them hears of it. */
const unheard = () => {}
claim.catch(unheard)
headStart.catch(unheard)

const { run } = await import('./run')
await run({ executablePath, dir, claim, headStart })
