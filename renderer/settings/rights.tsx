// Who may change what is shown here; everybody may read it.
import { mayManage } from '../../shared/vocabulary'
import { useDesk, useMe, useDamaged } from '../use-desk'
import styles from './rights.module.css'

export interface Rights {
  readonly mayChange: boolean
  /** Why not; undefined for those who may. */
  readonly why: string | undefined
}

const NAMED = 4

export function useRights(): Rights {
  const me = useMe()
  const { people } = useDesk()
  const readOnly = useDamaged()
  if (readOnly) return { mayChange: false, why: '值班数据有损坏，现在只能查看，不能修改。' }
  if (me !== null && mayManage(me.role)) return { mayChange: true, why: undefined }
  const names = Object.values(people)
    .filter(({ active, role }) => active && mayManage(role))
    .map(({ name }) => name)
  const who = names.slice(0, NAMED).join('、') + (names.length > NAMED ? '等' : '')
  return {
    mayChange: false,
    why: `您可以查看。要修改，请${who}（带班领导、主要负责人或管理员）签到后来办。`,
  }
}

/** The sentence over a part that somebody may only read. */
export function RightsNote({ rights }: { readonly rights: Rights }) {
  return rights.why === undefined ? null : <p className={styles.note}>{rights.why}</p>
}
