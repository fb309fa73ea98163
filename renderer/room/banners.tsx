// What is wrong with the desk itself, over every screen, until it is settled: the worst first.
import { Banner } from '../kit'
import { useStore } from '../store'
import { ClockJumped } from './banners/clock-jump'
import { LostCore } from './banners/lost-core'
import { noticeText } from './banners/notice-text'
import { ReadOnly } from './banners/read-only'

const NO_NOTICES = [] as const
const GRAVEST_FIRST = ['late', 'soon', 'calm']

export function Banners() {
  const damage = useStore(({ connection }) => connection?.health.readOnly ?? null)
  const notices = useStore(({ connection }) => connection?.health.notices ?? NO_NOTICES)
  const jump = useStore(({ anchor }) => anchor?.jump ?? null)
  return (
    <>
      <LostCore />
      {damage !== null && <ReadOnly damage={damage} />}
      {jump !== null && <ClockJumped jump={jump} />}
      {notices
        .map(noticeText)
        .sort((a, b) => GRAVEST_FIRST.indexOf(a.tone) - GRAVEST_FIRST.indexOf(b.tone))
        .map(({ tone, title, text }) => <Banner key={title} tone={tone} title={title}>{text}</Banner>)}
    </>
  )
}
