// Speaks what rings with the system's own voice, where it has a Chinese one. Nothing leaves the machine: a voice that
// asks a server is none.
import { isGrave } from '../../shared/deadline/urgency'
import { classificationOf } from '../../shared/incident/record'
import { durationText, type Ms } from '../../shared/time'
import { levelText } from '../../shared/vocabulary'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import { lineOf } from './alarm-line'

const voices = (): readonly SpeechSynthesisVoice[] =>
  'speechSynthesis' in globalThis ? speechSynthesis.getVoices() : []

/** undefined: this machine cannot speak Chinese by itself. */
export const chineseVoice = (): SpeechSynthesisVoice | undefined =>
  voices().find(({ lang, localService }) => localService && /^(?:zh|cmn)/i.test(lang))

/** `特别重大，值班〔2026〕1号，书面首报，已超时5分钟。`: what it is about is not said aloud. */
export function spokenWords(one: RingingItem, now: Ms): string {
  const { what, number, state } = lineOf(one, now)
  const level = one.kind === 'incident' ? classificationOf(one.ring.incident).level : null
  const words = [
    level === null ? '' : levelText(level).split(' ')[1]!,
    number ?? '',
    what,
    `${state}${durationText(Math.abs(now - one.dueAt))}`,
  ]
  return `${words.filter((word) => word !== '').join('，')}。`
}

export const isGraveRing = ({ kind: of, ring }: RingingItem): boolean =>
  of === 'incident' && !ring.incident.facts.exercise && isGrave(classificationOf(ring.incident))

export function speak(words: string): void {
  const voice = chineseVoice()
  if (voice === undefined) return
  const said = new SpeechSynthesisUtterance(words)
  said.voice = voice
  said.lang = voice.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(said)
}

export const hush = (): void => {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}
