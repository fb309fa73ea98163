// Seals the months that are over: at a start those that are not sealed yet, and each as soon as the first line of the next
// stands in the journal. The record tells the seal first; the file beside it follows. Nobody waits for either, and a
// damaged record seals nothing.
import type { DeskState, SystemCommand } from '../../../shared/desk'
import type { Recorded } from '../../../shared/journal'
import { isChained, sealsInForce } from '../../../shared/seal/chain'
import type { SealedMonth } from '../../../shared/seal/record'
import type { Result } from '../../../shared/result'
import type { HealthBook } from '../health'
import type { Disk } from '../ports'
import { createSerial } from '../serial'
import { sha256 } from '../sha256'
import type { JournalFile } from './journal-file'
import { unaccepted } from './damages'
import { walkJournal, type Boundary, type Walk } from './journal-walk'
import type { Recovered } from './recover'
import { isAsSealed, sealsToldBy, untold } from './sealed'
import { sealOf, type SealsFile, type ToldSeal } from './seals-file'

export interface SealKeeper {
  /** Once the start is written down, and whenever damage was accepted. */
  settle(): Promise<void>
  recorded(events: readonly Recorded[]): void
  /** Something about a sealed month is not as it was: everything is read, and the damage closes the record. */
  examine(): Promise<void>
  /** In the order of the record. */
  told(): readonly ToldSeal[]
  /** Waits for what is being done. */
  rest(): Promise<void>
}

export interface SealKeeperDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly recovered: Pick<Recovered, 'walk' | 'seals' | 'whole'>
  readonly sealsFile: SealsFile
  readonly journal: Pick<JournalFile, 'file'>
  readonly health: Pick<HealthBook, 'damage'>
  readonly state: () => DeskState
  readonly submit: (command: SystemCommand) => Promise<Result<unknown>>
  /** Reads the whole record and says what is wrong with it. */
  readonly readAll: () => Promise<Walk>
  readonly onFault: (thrown: unknown) => void
}

/** The latest that name one another: what came before a gap can be proved by the record alone. */
function unbroken(seals: readonly ToldSeal[]): readonly ToldSeal[] {
  const from = seals.findLastIndex(
    (seal, at) => at > 0 && !isChained([seals[at - 1]!, seal].map(sealOf), sha256),
  )
  return from === -1 ? seals : seals.slice(from)
}

/** A file is over when there is another behind it. */
const over = ({ files }: Pick<Walk, 'files'>): readonly SealedMonth[] => files.slice(0, -1)

export function createSealKeeper(deps: SealKeeperDeps): SealKeeper {
  const { disk, dataDir, recovered, sealsFile, journal, health, state, submit, readAll } = deps
  const serially = createSerial()
  let seals = unbroken(recovered.seals)
  /** Months that are over, as they stood when they were read last. */
  let months = over(recovered.walk)
  let file = journal.file()
  /** After everything was read, so that no month is newer than the file of the seals. */
  let isDue = recovered.whole

  async function write(): Promise<void> {
    if (!isDue) return
    const isContradicted = untold(seals, await sealsFile.read()) !== null
    if (isContradicted) await sealsFile.setAside()
    if (isContradicted || seals.length > 0) await sealsFile.write(seals)
    isDue = false
  }

  async function seal(): Promise<void> {
    const inForce = new Map(seals.map((one) => [one.file, one]))
    const isOpen = (month: SealedMonth) => {
      const one = inForce.get(month.file)
      return one === undefined || !isAsSealed(one, month)
    }
    const open = months.filter(isOpen)
    if (open.length > 0) await submit({ type: 'sealMonths', months: open })
  }

  /** Reads what has been written since the last month that is sealed. */
  async function look(): Promise<Walk> {
    const last = sealsInForce(seals).at(-1)
    const behind: Boundary | null = last === undefined ? null : { file: last.file, head: last.last }
    return walkJournal({ disk, dataDir, behind, knows: () => true, visit: () => true })
  }

  async function examine(): Promise<void> {
    months = over(await readAll())
    isDue = true
  }

  async function settle(): Promise<void> {
    if (health.damage() !== null) return
    await write()
    await seal()
  }

  async function turn(): Promise<void> {
    const walk = await look()
    if (unaccepted(walk.damages, state()).length > 0) await examine()
    else months = over(walk)
    await settle()
  }

  /** A fault costs a start its haste and nothing else. */
  const attempt = (task: () => Promise<void>): Promise<void> => serially(task).catch(deps.onFault)

  return {
    settle: () => attempt(settle),
    examine: () => attempt(examine),
    told: () => seals,
    rest: () => attempt(async () => {}),
    recorded(events) {
      const told = events.flatMap(sealsToldBy)
      if (told.length > 0) {
        seals = [...seals, ...told]
        isDue = true
        void attempt(write)
      }
      const before = file
      file = journal.file()
      if (before !== null && before !== file) void attempt(turn)
    },
  }
}
