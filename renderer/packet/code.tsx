// One code on the screen, black on white whatever the scheme, for another room's camera; and the paper
// that carries the same one, for the way back by fax.
import { useMemo } from 'react'
import type { Answers } from '../../shared/contract'
import { KeyButton } from '../ui'
import { usePrinting, usePrintLabel } from '../paper/use-printing'
import { cx } from '../ui/cx'
import styles from './packet.module.css'

/** As a picture and not as markup: whatever the drawing held, nothing in it could run. */
export function Code({ svg, text, paper }: Answers['receiptCode']) {
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svg)}`, [svg])
  const { busy, said, print, save } = usePrinting(() => paper)
  const label = usePrintLabel()
  return (
    <>
      <figure className={styles.code}>
        <img src={address} alt={`二维码：${text}`} />
        <figcaption>{text}</figcaption>
        <p>
          请对方用“导入”页的摄像头对着屏幕读，或用手机拍下来导入；印出来的也一样，可以随传真发回。
        </p>
      </figure>
      <div className={styles.prints}>
        <KeyButton size="small" keyName="Ctrl+P" disabled={busy !== null} onPress={print}>
          {busy === 'print' ? '正在送打印…' : label}
        </KeyButton>
        <KeyButton size="small" keyName="Ctrl+S" disabled={busy !== null} onPress={save}>
          {busy === 'save' ? '正在存…' : '存为 PDF'}
        </KeyButton>
        {said !== null && (
          <span className={cx(said.ok ? styles.safe : styles.late)} role="status">
            {said.text}
          </span>
        )}
      </div>
    </>
  )
}
