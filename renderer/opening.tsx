// What stands there until a screen has come: the same words as in index.html, so that the start is one picture.
import { monthText } from '../shared/calendar/month'
import { useStore } from './store'
import styles from './opening.module.css'

/** A record of many years that has to be read from its first line says how far it is. */
export function Opening() {
  const arranging = useStore((store) => store.arranging)
  return (
    <p className={styles.opening} aria-busy="true">
      {arranging === null ? '正在打开值班台…' : `正在整理 ${monthText(arranging)}…`}
    </p>
  )
}
