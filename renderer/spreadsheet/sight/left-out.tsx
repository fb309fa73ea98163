// What the person said is not to be taken in, each with its way back.
import { KeyButton } from '../../ui'
import type { SightReading } from './reading'
import type { Seen } from './use-sight'
import styles from './sight.module.css'

const SHOWN = 60

interface Unwanted {
  readonly what: string
  readonly back: () => void
}

export function LeftOut({ seen }: { readonly seen: Seen<SightReading> }) {
  const { without, cells } = seen.told
  const unwanted: readonly Unwanted[] = [
    ...[...without]
      .sort((a, b) => a - b)
      .map((row) => ({ what: `第${row + 1}行`, back: () => seen.toggleRow(row) })),
    ...Object.keys(cells)
      .filter((address) => cells[address] === '')
      .map((address) => ({ what: `${address} 格`, back: () => seen.write(address, null) })),
  ]
  if (unwanted.length === 0) return null
  return (
    <section>
      <h3>您不要的</h3>
      <ul aria-label="您不要的">
        {unwanted.slice(0, SHOWN).map(({ what, back }) => (
          <li key={what} className={styles.line}>
            <span>{what}</span>
            <KeyButton kind="quiet" size="small" onPress={back}>
              要回来
            </KeyButton>
          </li>
        ))}
        {unwanted.length > SHOWN && <li>还有 {unwanted.length - SHOWN} 处。</li>}
      </ul>
      {unwanted.length > 1 && (
        <KeyButton size="small" onPress={seen.takeBackAll}>
          这 {unwanted.length} 处都要回来
        </KeyButton>
      )}
    </section>
  )
}
