// 白班 08:30–20:30 · 值班 张磊 · 副班 王芳 · 带班 李建国: whose shift it is, and its leader by the roster.
import { leaderOfShift } from '../../shared/roster/find'
import type { Shift } from '../../shared/shift/record'
import { timeText, toMs } from '../../shared/time'
import { personName, useDesk, useMe } from '../use-desk'

/** `白班 08:30–20:30` */
export const shiftText = ({
  name,
  startsAt,
  plannedEnd,
}: Pick<Shift, 'name' | 'startsAt' | 'plannedEnd'>): string =>
  `${name} ${timeText(toMs(startsAt))}–${timeText(toMs(plannedEnd))}`

export function DutyLine() {
  const me = useMe()
  const {
    people,
    roster,
    shift: { current },
  } = useDesk()
  const crew = current?.crew.map(({ personId }) => personId) ?? []
  const [first, ...others] = crew.map((id) => personName(people, id))
  const beside = me !== null && !crew.includes(me.id)
  return (
    <>
      {current === null ? (
        '无人值班'
      ) : (
        <>
          {shiftText(current)} · 值班 <b>{first}</b>
        </>
      )}
      {others.length > 0 && ` · 副班 ${others.join('、')}`}
      {current !== null && ` · 带班 ${leaderOfShift(roster, current) || '未排'}`}
      {beside && ` · 现在登录 ${me.name}`}
    </>
  )
}
