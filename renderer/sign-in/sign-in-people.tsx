// The names at the door, large enough for a glance: ↑ ↓ choose, Enter or a digit goes on to the PIN.
import type { KeyboardEvent } from 'react'
import type { SignInPerson } from '../../shared/contract'
import { ROLE_NAMES, type Role } from '../../shared/vocabulary'
import styles from './sign-in-people.module.css'

export interface SignInPeopleProps {
  readonly people: readonly SignInPerson[]
  readonly chosen: string | null
  readonly lockedBy: string | null
  readonly onChoose: (id: string) => void
  /** Brings the focus to the PIN. */
  readonly onPin: () => void
}

/** `副主任 · 带班领导`; once where both say the same. */
function standing({ post, role }: SignInPerson): string {
  const roleName = ROLE_NAMES[role as Role] ?? role
  return post === '' || post === roleName ? roleName : `${post} · ${roleName}`
}

/** One word at most: whose locked desk this is, who keeps it, or who should come by the roster. */
function Mark({
  person,
  lockedBy,
}: {
  readonly person: SignInPerson
  readonly lockedBy: string | null
}) {
  if (person.name === lockedBy) return <span className={styles.mark}>已锁屏</span>
  if (person.duty === 'expected') return <span className={styles.mark}>应到岗</span>
  return person.duty === 'onDuty' ? (
    <span className={`${styles.mark} ${styles.onDuty}`}>在岗</span>
  ) : null
}

export function SignInPeople({ people, chosen, lockedBy, onChoose, onPin }: SignInPeopleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    // The digit that was pressed then falls into the field that has the focus.
    if (chosen !== null && /^\d$/.test(event.key)) onPin()
    if (event.key !== 'Enter') return
    event.preventDefault()
    onPin()
  }
  return (
    <div role="radiogroup" aria-label="姓名" className={styles.people} onKeyDown={onKeyDown}>
      {people.map((person, index) => (
        <label key={person.id} className={styles.person} onDoubleClick={onPin}>
          <input
            type="radio"
            name="person"
            className={styles.radio}
            checked={person.id === chosen}
            autoFocus={chosen === null && index === 0}
            onChange={() => onChoose(person.id)}
          />
          <span className={styles.name}>{person.name}</span>
          <span className={styles.post}>{standing(person)}</span>
          <Mark person={person} lockedBy={lockedBy} />
        </label>
      ))}
      {people.length === 0 && <p className={styles.none}>没有找到，换个字或拼音首字母试试。</p>}
    </div>
  )
}
