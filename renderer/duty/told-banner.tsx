// What others changed about how this person signs in, or what they may do: said once, when they sit down next.
import { useState } from 'react'
import { minuteText, toMs } from '../../shared/time'
import { Banner, KeyButton } from '../ui'
import { personName, useDesk } from '../use-desk'

const WHAT = {
  pin: '重置了您的口令',
  role: '改了您的角色',
} as const

export function ToldBanner() {
  const { session, people } = useDesk()
  const [seen, setSeen] = useState(0)
  const told = (session?.told ?? []).slice(seen)
  if (told.length === 0) return null
  return (
    <Banner
      tone="soon"
      title="您的账号被改过"
      actions={
        <KeyButton kind="outlined" size="small" onPress={() => setSeen(seen + told.length)}>
          知道了
        </KeyButton>
      }
    >
      {told
        .map(({ what, at, by }) => `${minuteText(toMs(at))} ${personName(people, by)}${WHAT[what]}`)
        .join('；')}
      。不是您要求的，请马上到“设置 · 人员”改口令，并报告领导。
    </Banner>
  )
}
