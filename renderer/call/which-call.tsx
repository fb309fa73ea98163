// F2 while incidents are open: is it a new one, or a further call of one of them? Enter alone takes 新事件.
import { useMemo, useState, type KeyboardEvent } from 'react'
import { incidentsByUrgency } from '../../shared/deadline/urgency'
import { useReadings } from '../ui/readings'
import { closeWhichCall } from '../layout/which-call-store'
import { go } from '../route'
import { cx, DialogFrame } from '../ui'
import { freshCall, freshIntake } from '../unfinished/fresh'
import { useDesk, useMinute } from '../use-desk'
import { callChoices, firstChosen, type CallChoice } from './choices'
import styles from './which-call.module.css'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const optionId = (index: number) => `which-call-${index}`

function open({ incidentId }: CallChoice): void {
  closeWhichCall()
  go(incidentId === null ? freshIntake() : freshCall(incidentId))
}

interface ListProps {
  readonly choices: readonly CallChoice[]
  readonly chosen: number
}

const List = ({ choices, chosen }: ListProps) => (
  <ul id="which-call-list" role="listbox" aria-label="这个来电" className={styles.list}>
    {choices.map((choice, index) => (
      <li
        key={choice.key}
        id={optionId(index)}
        role="option"
        aria-selected={index === chosen}
        ref={(here) => {
          if (index === chosen) here?.scrollIntoView({ block: 'nearest' })
        }}
        className={cx(styles.option, index === chosen && styles.here)}
        // The focus stays in the box.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => open(choice)}
      >
        <span className={styles.title}>{choice.title}</span>
        <span className={styles.note}>{choice.note}</span>
      </li>
    ))}
  </ul>
)

export function WhichCall() {
  const desk = useDesk()
  const minute = useMinute()
  const readingsOf = useReadings()
  const [query, setQuery] = useState('')
  const [walked, setWalked] = useState<number | null>(null)
  const incidents = useMemo(() => incidentsByUrgency(desk, minute), [desk, minute])
  const choices = callChoices(incidents, query, readingsOf)
  const chosen = Math.min(walked ?? firstChosen(choices, query), choices.length - 1)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const by = STEPS[event.key]
    if (by === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    setWalked((chosen + by + choices.length) % choices.length)
  }

  return (
    <DialogFrame
      open
      title="来电：新事件，还是哪一件的续来电？"
      width={640}
      actions={[
        {
          label: choices[chosen]?.incidentId === null ? '记新来电' : '记续来电',
          keyName: 'Enter',
          act: () => open(choices[chosen]!),
        },
      ]}
      onClose={closeWhichCall}
    >
      <input
        className={styles.box}
        // The phone rings: F2 and Enter follow each other at once.
        autoFocus
        role="combobox"
        aria-label="新事件，或哪一件的续来电"
        aria-expanded
        aria-controls="which-call-list"
        aria-activedescendant={optionId(chosen)}
        autoComplete="off"
        placeholder="回车是新事件；↑↓ 选，或打编号、地名、拼音首字母"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setWalked(null)
        }}
        onKeyDown={onKeyDown}
      />
      <List choices={choices} chosen={chosen} />
    </DialogFrame>
  )
}
