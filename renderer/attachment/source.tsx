// The small grey words of an attachment: who added it and when, who took it back and why.
import type { Attachment } from '../../shared/attachment/record'
import { relativeText, toMs } from '../../shared/time'
import { usePersonName } from '../person/person-name'
import { useMinute } from '../use-desk'
import styles from './attachment.module.css'

interface Props {
  readonly attachment: Attachment
}

export function Source({ attachment: { by, at, from } }: Props) {
  const nameOf = usePersonName()
  const minute = useMinute()
  return (
    <>
      {from === null ? nameOf(by) : `${from} 报来`} · {relativeText(toMs(at), minute)}
    </>
  )
}

export function Withdrawn({ attachment: { withdrawn } }: Props) {
  const nameOf = usePersonName()
  const minute = useMinute()
  if (withdrawn === null) return null
  return (
    <p className={styles.withdrawn}>
      {relativeText(toMs(withdrawn.at), minute)} {nameOf(withdrawn.by)} 撤下：{withdrawn.reason} ·
      原件保留
    </p>
  )
}
