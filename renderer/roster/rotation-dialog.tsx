// 轮换排班: order, start, who never on what; what it would change is counted before it is done.
import { useMemo } from 'react'
import { daysBetween, daysOfMonth } from '../../shared/calendar/month'
import type { DeskState } from '../../shared/desk'
import { turnsOf, rosterRow } from '../../shared/roster/month'
import { POSTS, type Post } from '../../shared/roster/post'
import type { RosterChange } from '../../shared/roster/record'
import { rotation, startAfter } from '../../shared/roster/rotation'
import { findings } from '../../shared/roster/findings'
import { dayOf, daysAfter, type Day } from '../../shared/time'
import { useDraft } from '../form/use-draft'
import { useSend } from '../form/use-send'
import { Check, DialogFrame, Field, FieldRow, Pick } from '../ui'
import { useDesk } from '../use-desk'
import { deskNow } from '../store'
import { shortDay } from './month'
import { NeverRows } from './never-rows'
import { formOf, namesOf, planOf, type RotationForm } from './rotation-form'
import styles from './roster.module.css'
import { TurnFields } from './turn-fields'
import type { RosterMonth } from './use-roster'

/** What lies behind is not planned any more; a month that is over may be filled as it was. */
function rangeOf(days: readonly Day[]): readonly [first: Day, last: Day] {
  const tomorrow = daysAfter(dayOf(deskNow()), 1)
  const last = days[days.length - 1]!
  return [tomorrow > days[0]! && tomorrow <= last ? tomorrow : days[0]!, last]
}

/** The desk as it would be with these changes. */
function withChanges(desk: DeskState, changes: readonly RosterChange[]): DeskState {
  const days: Record<string, DeskState['roster']['days'][string]> = { ...desk.roster.days }
  for (const { date, slotId, post, to } of changes) {
    const day = days[date] ?? {}
    days[date] = {
      ...day,
      [slotId]: { leader: '', main: '', second: '', ...day[slotId], [post]: to },
    }
  }
  return { ...desk, roster: { ...desk.roster, days } }
}

/** What the rotation would do, in words: how many cells, what stays empty, how evenly it falls. */
function outcomeOf(
  desk: DeskState,
  changes: readonly RosterChange[],
  { first, last }: RotationForm,
): string {
  if (changes.length === 0) return '没有要改的格：都已排好，或还没有填顺序。'
  const then = withChanges(desk, changes)
  const gaps = findings(then, first, last).filter(({ kind }) => kind === 'gap').length
  const turns = turnsOf(daysBetween(first, last).map((date) => rosterRow(then, date))).map(
    ([name, by]) => `${name} ${by.leader + by.main + by.second}`,
  )
  const shown = turns.slice(0, 12).join('、') + (turns.length > 12 ? '等' : '')
  return `将填 ${changes.length} 格${gaps === 0 ? '，没有空缺' : `，还空 ${gaps} 处`}。各人班数：${shown}。`
}

export function RotationDialog({
  roster,
  onClose,
}: {
  readonly roster: RosterMonth
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const days = daysOfMonth(roster.month)
  const draft = useDraft<RotationForm>(`rotation:${roster.month}`, () =>
    formOf(desk.roster.plan, ...rangeOf(days)),
  )
  const form = draft.value
  const sending = useSend(() => ({
    type: 'changeRoster',
    changes,
    why: 'rotation',
    source: '',
    plan,
  }))
  const startOf = (order: readonly string[], post: Post) =>
    startAfter(desk, order, post, form.first)
  const plan = planOf(form, startOf)
  const { first, last, overwrite } = form
  const changes = useMemo(
    () => (first <= last ? rotation(desk, plan, { first, last, overwrite }) : []),
    // The plan is made anew each time, and is the same for the same words.
    [desk.roster, desk.shift.pattern, desk.calendar, form],
  )
  const everybody = [...new Set(POSTS.flatMap((post) => namesOf(form.turns[post].names)))]
  const dayOptions = days.map((day) => ({ value: day, label: shortDay(day) }))
  const fill = () => sending.submit(() => void draft.drop().then(onClose))
  return (
    <DialogFrame
      open
      width={920}
      title="轮换排班"
      consequence={<span role="status">{outcomeOf(desk, changes, form)}</span>}
      actions={[
        { label: '排上', keyName: 'Ctrl+Enter', act: fill, disabled: changes.length === 0 },
      ]}
      onClose={onClose}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <div className={styles.turns}>
        {POSTS.map((post) => (
          <TurnFields
            key={post}
            post={post}
            value={form.turns[post]}
            startsBy={startOf(namesOf(form.turns[post].names), post)}
            onChange={(patch) =>
              draft.set({ turns: { ...form.turns, [post]: { ...form.turns[post], ...patch } } })
            }
          />
        ))}
      </div>
      <Field label="排哪些天">
        <FieldRow fit>
          <span className={styles.dayPick}>
            <Pick
              value={first}
              options={dayOptions}
              onChange={(day) => draft.set({ first: day })}
            />
          </span>
          <span>至</span>
          <span className={styles.dayPick}>
            <Pick
              label="最后一天"
              value={last}
              options={dayOptions}
              onChange={(day) => draft.set({ last: day })}
            />
          </span>
          <Check checked={overwrite} onChange={(next) => draft.set({ overwrite: next })}>
            已经排了的也重排
          </Check>
        </FieldRow>
      </Field>
      <NeverRows
        roster={roster}
        value={form.never}
        names={everybody}
        first={days[0]!}
        last={days[days.length - 1]!}
        onChange={(never) => draft.set({ never })}
      />
    </DialogFrame>
  )
}
