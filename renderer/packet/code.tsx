// One code on the screen, black on white whatever the scheme, for another room's camera.
import { useMemo } from 'react'
import styles from './packet.module.css'

/** As a picture and not as markup: whatever the drawing held, nothing in it could run. */
export function Code({ svg, text }: { readonly svg: string; readonly text: string }) {
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svg)}`, [svg])
  return (
    <figure className={styles.code}>
      <img src={address} alt={`二维码：${text}`} />
      <figcaption>{text}</figcaption>
      <p>请对方用“导入”页的摄像头对着屏幕读，或用手机拍下来导入；也可以截图打印，随传真发回。</p>
    </figure>
  )
}
