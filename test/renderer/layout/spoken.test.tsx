// Where the room wants it, an alarm is spoken: number, duty, how late; never what it is about.
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draw } from '../support/page'
import { SilentAudio } from '../sign-in/silent-audio'
import { aRoom, opened } from '../incident/room'
import { dueStages } from '../../../shared/deadline/stages'
import { toInstant } from '../../../shared/time'
import { ms } from '../../support/moments'
import { Alarm } from '../../../renderer/layout/alarm'
import { useSoundChoice } from '../../../renderer/layout/sound-choice'

const said: string[] = []
const LOCAL = { lang: 'zh-CN', localService: true, name: 'here' }

function voices(...all: readonly object[]) {
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => all,
    speak: ({ text }: { text: string }) => said.push(text),
    cancel: () => undefined,
  })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
}

beforeEach(() => {
  said.length = 0
  vi.stubGlobal('AudioContext', SilentAudio)
  voices(LOCAL)
  useSoundChoice.setState({ spoken: true })
})

async function aGraveOneIsLate() {
  const desk = aRoom()
  opened(desk, { title: '园区爆炸', level: 'I', occurredAt: '12:55', learnedAt: '13:00' })
  desk.setNow(ms('13:20'))
  for (const incident of Object.values(desk.state().incidents)) {
    for (const { deadline, offsetMs } of dueStages(incident, desk.state().ruleBooks, desk.now()))
      desk.giveAsSystem({
        type: 'raiseAlarm',
        incidentId: incident.id,
        deadlineKey: deadline.key,
        dueAt: toInstant(deadline.dueAt),
        offsetMs,
      })
  }
  await draw(desk, <Alarm />)
}

describe('an alarm', () => {
  it('says level, number, duty and how late, and not what it is about', async () => {
    await aGraveOneIsLate()
    expect(said[0]).toMatch(/^特别重大，值班〔2026〕1号，.+，已超时/)
    expect(said[0]).not.toContain('园区爆炸')
  })

  it('is not spoken unless somebody chose it', async () => {
    useSoundChoice.setState({ spoken: false })
    await aGraveOneIsLate()
    expect(said).toEqual([])
    await act(async () => useSoundChoice.setState({ spoken: true }))
    expect(said).toHaveLength(1)
  })

  it('is never spoken by a voice that asks a server', async () => {
    voices({ ...LOCAL, localService: false }, { ...LOCAL, lang: 'en-US' })
    await aGraveOneIsLate()
    expect(said).toEqual([])
  })
})
