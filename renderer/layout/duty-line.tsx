// 白班 08:30–20:30 · 值班 张磊 · 副班 王芳 · 带班 李建国: whose shift it is, and the leaders who can be asked.
import type { Shift } from '../../shared/shift/record'
import { timeText, toMs } from '../../shared/time'
import { mayApprove } from '../../shared/vocabulary'
import { personName, useDesk, useMe } from '../use-desk'

const SHOWN = 2

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
    shift: { current },
  } = useDesk()
  const crew = current?.crew.map(({ personId }) => personId) ?? []
  const [first, ...others] = crew.map((id) => personName(people, id))
  const leaders = Object.values(people)
    .filter(({ active, role, id }) => active && mayApprove(role) && !crew.includes(id))
    .map(({ name }) => name)
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
      {leaders.length > 0 && ` · 带班 ${leaders.slice(0, SHOWN).join('、')}`}
      {beside && ` · 现在登录 ${me.name}`}
    </>
  )
}
