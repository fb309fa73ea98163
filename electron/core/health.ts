// What is wrong just now, for the page to say: damage that closes the record, and notices that stay
// until they are over.
import type { Health, Notice, StrangeJournal } from '../../shared/contract'
import type { Damage } from '../../shared/app-status/record'

export interface HealthBook {
  read(): Health
  note(code: string, details?: Notice['details']): void
  clear(...codes: readonly string[]): void
  setDamages(damages: readonly Damage[]): void
  /** All that nobody has accepted yet. */
  damages(): readonly Damage[]
  /** The first of them. */
  damage(): Damage | null
  /** Nothing can be written as long as the file is strange; null when it is ours. */
  setStrange(journal: StrangeJournal | null): void
  strange(): StrangeJournal | null
}

export function createHealthBook(onNews: () => void): HealthBook {
  const notices = new Map<string, Notice>()
  let damages: readonly Damage[] = []
  let strange: StrangeJournal | null = null
  const damage = () => damages[0] ?? null
  return {
    read: () => ({ readOnly: strange ?? damage(), notices: [...notices.values()] }),
    note(code, details = {}) {
      const before = notices.get(code)
      notices.set(code, { code, details })
      if (JSON.stringify(before?.details) !== JSON.stringify(details)) onNews()
    },
    clear(...codes) {
      if (codes.filter((code) => notices.delete(code)).length > 0) onNews()
    },
    setDamages(found) {
      const before = JSON.stringify(damages)
      damages = found
      if (before !== JSON.stringify(found)) onNews()
    },
    damages: () => damages,
    damage,
    setStrange(journal) {
      const before = JSON.stringify(strange)
      strange = journal
      if (before !== JSON.stringify(journal)) onNews()
    },
    strange: () => strange,
  }
}
