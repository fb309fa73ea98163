// 记零报告、催报: whoever has not reported, with the number to dial. Typing finds one, Enter takes its report; the list
// stays open for the next.
import { useState } from 'react'
import { missingOn, unitNilDueOn } from '../../../shared/subordinate/clocks'
import { shortNameOf } from '../../../shared/subordinate/find'
import type { Subordinate } from '../../../shared/subordinate/record'
import { timeText, toInstant, toMs, type Day } from '../../../shared/time'
import { DialogFrame, Field, FieldRow, KeyButton, TextInput } from '../../ui'
import { useSend } from '../../form/use-send'
import { shortDay } from '../../roster/month'
import { useDesk } from '../../use-desk'
import { deskNow } from '../../store'
import { useFoundUnits } from '../use-found'
import styles from '../subordinate.module.css'

/** Of the day: when each was last asked, and what it said. */
function useChased(date: Day): (unitId: string) => string {
  const chases = useDesk().subordinates.days[date]?.chases ?? []
  return (unitId) => {
    const last = chases.findLast(({ unitIds }) => unitIds.includes(unitId))
    if (last === undefined) return ''
    return `${timeText(toMs(last.at))} 催过${last.answer === '' ? '' : `：${last.answer}`}`
  }
}

interface RowProps {
  readonly unit: Subordinate
  readonly chased: string
  readonly isFirst: boolean
  readonly onTold: () => void
  readonly onChased: () => void
}

const Row = ({ unit, chased, isFirst, onTold, onChased }: RowProps) => (
  <li className={styles.asked} data-first={isFirst}>
    <b>{shortNameOf(unit)}</b>
    <span className={styles.dial}>{unit.phones === '' ? '没有电话' : unit.phones}</span>
    <span className={styles.chased}>{chased}</span>
    <KeyButton size="small" kind="quiet" onPress={onChased}>
      催过
    </KeyButton>
    <KeyButton size="small" onPress={onTold}>
      已报
    </KeyButton>
  </li>
)

export function AskDialog({ date, onClose }: { readonly date: Day; readonly onClose: () => void }) {
  const desk = useDesk()
  const [query, setQuery] = useState('')
  const [words, setWords] = useState('')
  const [last, setLast] = useState('')
  const missing = missingOn(desk, date)
  const found = useFoundUnits(missing, query)
  const chasedOf = useChased(date)
  const sending = useSend()
  const done = (text: string) => () => {
    setLast(text)
    setQuery('')
    setWords('')
  }
  const told = (unit: Subordinate | undefined) => {
    if (unit === undefined) return
    const at = toInstant(deskNow())
    sending.run(
      {
        type: 'recordUnitNil',
        date,
        unitIds: [unit.id],
        at,
        channel: 'phone',
        officer: words,
      },
      done(`${shortNameOf(unit)} ${timeText(toMs(at))} 已记`),
    )
  }
  const chased = (unit: Subordinate | undefined) => {
    if (unit === undefined) return
    const at = toInstant(deskNow())
    sending.run(
      { type: 'recordUnitChase', date, unitIds: [unit.id], at, answer: words },
      done(`${shortNameOf(unit)} ${timeText(toMs(at))} 催过，已记`),
    )
  }
  return (
    <DialogFrame
      open
      width={760}
      title={`${shortDay(date)}零报告：还差 ${missing.length} 家`}
      consequence={`时限 ${timeText(unitNilDueOn(desk.subordinates, date))}。输拼音找到一家，回车记下“电话已报”，接着找下一家；答应再报的写上答复，记“催过”。`}
      actions={[
        { label: '已报，记下', keyName: 'Enter', act: () => told(found[0]) },
        { label: '催过，记下', keyName: 'Alt+C', act: () => chased(found[0]) },
      ]}
      onClose={onClose}
      dirty={words !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="找单位、对方的话">
        <FieldRow>
          <TextInput
            label="找单位"
            value={query}
            autoFocus
            maxLength={40}
            placeholder="拼音首字母、名称、电话"
            onChange={setQuery}
          />
          <TextInput
            label="对方值班员；催报时写答复"
            value={words}
            maxLength={100}
            placeholder="对方值班员；催报写答复"
            onChange={setWords}
          />
        </FieldRow>
      </Field>
      <p className={styles.last} role="status">
        {last}
      </p>
      <ul className={styles.askedList} aria-label="还没有报的单位">
        {found.map((unit, index) => (
          <Row
            key={unit.id}
            unit={unit}
            chased={chasedOf(unit.id)}
            isFirst={index === 0}
            onTold={() => told(unit)}
            onChased={() => chased(unit)}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <p>{missing.length === 0 ? '都报齐了。' : '没有找到，换个字试试；已经报过的不在这里。'}</p>
      )}
    </DialogFrame>
  )
}
