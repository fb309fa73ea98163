// 涉密: asked anew each time that anything leaves the room or comes into it.
import { Check } from '../ui'
import styles from './packet.module.css'

const WORDS = {
  out: '我确认：要带出去的内容不含国家秘密和工作秘密，可以离开本机。',
  in: '我确认：要收进来的内容不含国家秘密和工作秘密，可以录入本机。',
} as const

export interface NoticeProps {
  readonly way: keyof typeof WORDS
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** What is asked next: Space ticks it. */
  readonly autoFocus?: boolean
}

export function Notice({ way, checked, onChange, autoFocus = false }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <b>涉密信息不得录入本机</b>
      <Check checked={checked} autoFocus={autoFocus} onChange={onChange}>
        {WORDS[way]}
      </Check>
    </div>
  )
}
