// 没记完 2 份: each with what it is about, and one press to go on with it.
import { KeyHint, useKey } from '../ui'
import { go } from '../route'
import { usePersonName } from '../person/person-name'
import { useMinute } from '../use-desk'
import styles from './unfinished.module.css'
import { unfinishedText, type Unfinished } from './unfinished'

const GO_ON = 'F10'

export interface UnfinishedProps {
  readonly items: readonly Unfinished[]
  /** On an incident's own page its name is known. */
  readonly brief?: boolean
  /** F10 goes on with the first. */
  readonly keyed?: boolean
}

export function UnfinishedStrip({ items, brief = false, keyed = false }: UnfinishedProps) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const [first] = items
  useKey(GO_ON, () => first !== undefined && go(first.route), {
    enabled: keyed && first !== undefined,
  })
  if (first === undefined) return null
  return (
    <section className={styles.strip} aria-label="没记完的">
      <b>没记完 {items.length} 份</b>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          className={styles.item}
          title="接着写"
          onClick={() => go(item.route)}
        >
          {unfinishedText(item, nameOf, minute)}
          {!brief && item.incidentId !== null && ` · ${item.about}`}
          {keyed && item === first && <KeyHint keyName={GO_ON} />}
        </button>
      ))}
    </section>
  )
}
