// Who fills the roster: whoever answers for the unit, on duty or not.
import { mayManage } from '../../shared/vocabulary'
import { useDamaged, useDesk, useMe } from '../use-desk'

/** Why it cannot be changed here and now; undefined for those who may. */
export function useMayChange(): string | undefined {
  const me = useMe()
  const { people } = useDesk()
  const damaged = useDamaged()
  if (damaged) return '值班数据有损坏，现在只能查看'
  if (me !== null && mayManage(me.role)) return undefined
  const names = Object.values(people)
    .filter(({ active, role }) => active && mayManage(role))
    .map(({ name }) => name)
  return `您可以查看。排班、改班由${names.slice(0, 3).join('、')}（带班领导、主要负责人或管理员）签到后来办；换班双方可自己登记。`
}
