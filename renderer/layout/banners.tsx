// What is wrong with the desk itself, over every screen, until it is settled: the worst first.
import { Banner } from '../ui'
import { useStore } from '../store'
import { ClockJumped } from './banners/clock-jump'
import { isStrange } from './banners/damage-text'
import { LostCore } from './banners/lost-core'
import { noticeTexts } from './banners/notice-text'
import { ReadOnly } from './banners/read-only'
import { StrangeFile } from './banners/strange-file'

const NO_NOTICES = [] as const

export function Banners() {
  const readOnly = useStore(({ connection }) => connection?.health.readOnly ?? null)
  const notices = useStore(({ connection }) => connection?.health.notices ?? NO_NOTICES)
  const jump = useStore(({ anchor }) => anchor?.jump ?? null)
  return (
    <>
      <LostCore />
      {readOnly !== null &&
        (isStrange(readOnly) ? <StrangeFile journal={readOnly} /> : <ReadOnly damage={readOnly} />)}
      {jump !== null && <ClockJumped jump={jump} />}
      {noticeTexts(notices).map(({ tone, title, text }) => (
        <Banner key={title} tone={tone} title={title}>
          {text}
        </Banner>
      ))}
    </>
  )
}
