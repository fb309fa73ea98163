// Which shift's log is shown: the one in force, or any before it.
import { DAY, inShanghai, timeText, toMs, yearOf, type Ms } from '../../../shared/time'
import { shiftIdWith, shiftNo } from '../../../shared/shift/find'
import type { Shift } from '../../../shared/shift/record'
import { KeyButton, Pick } from '../../ui'
import { personName, useDesk, useMinute } from '../../use-desk'
import { useRoute } from '../../route'
import type { PersonName } from '../../person/person-name'
import styles from './log.module.css'

/** `11月23日 白班 张磊、王芳`, with its year where that is another. */
export function shiftLabel(shift: Shift, nameOf: PersonName, now: Ms): string {
  const began = toMs(shift.startsAt)
  const date = inShanghai(began)
  const year = yearOf(began) === yearOf(now) ? '' : `${date.getFullYear()}年`
  const crew = shift.crew.map(({ personId }) => nameOf(personId)).join('、')
  return `${year}${date.getMonth() + 1}月${date.getDate()}日 ${shift.name} ${crew}`
}

/** `08:30–20:41`, `08:30 至今` */
export const spanText = ({ beganAt, endedAt }: Shift): string => {
  if (endedAt === null) return `${timeText(toMs(beganAt))} 至今`
  const days = Math.floor(toMs(endedAt) / DAY + 1 / 3) - Math.floor(toMs(beganAt) / DAY + 1 / 3)
  return `${timeText(toMs(beganAt))}–${days > 0 ? '次日 ' : ''}${timeText(toMs(endedAt))}`
}

/** Another shift, at the same place of the page's history. */
export const showShift = (shiftId: string | null): void =>
  useRoute.setState({ route: { kind: 'log', shiftId } })

export function ShiftChoice({ shift }: { readonly shift: Shift }) {
  const {
    people,
    shift: { current, past },
  } = useDesk()
  const minute = useMinute()
  const atHand = [...(current === null ? [] : [current]), ...past.toReversed()]
  // One that has left stands by itself; its neighbours are known by their numbers.
  const all = atHand.some(({ id }) => id === shift.id) ? atHand : [...atHand, shift]
  const newest = shiftNo(current ?? shift)
  const step = (by: 1 | -1): string | undefined => {
    const no = shiftNo(shift) + by
    return no < 1 || no > newest ? undefined : shiftIdWith(no)
  }
  const [earlier, later] = [step(-1), step(1)]
  const show = (id: string | undefined) =>
    id !== undefined && showShift(id === current?.id ? null : id)
  return (
    <span className={styles.choice}>
      <KeyButton
        kind="quiet"
        size="small"
        keyName="Alt+ArrowLeft"
        disabled={earlier === undefined}
        onPress={() => show(earlier)}
      >
        上一班
      </KeyButton>
      <span className={styles.wide}>
        <Pick
          label="班次"
          value={shift.id}
          options={all.map((one) => ({
            value: one.id,
            label: `${one.id === current?.id ? '本班 ' : ''}${shiftLabel(one, (id) => personName(people, id), minute)}`,
          }))}
          onChange={show}
        />
      </span>
      <KeyButton
        kind="quiet"
        size="small"
        keyName="Alt+ArrowRight"
        disabled={later === undefined}
        onPress={() => show(later)}
      >
        下一班
      </KeyButton>
    </span>
  )
}
