// What stands there until a screen has come: the same words as in index.html, so that the start is one picture.
import styles from './opening.module.css'

export const Opening = () => (
  <p className={styles.opening} aria-busy="true">
    正在打开值班台…
  </p>
)
