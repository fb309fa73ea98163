// How alarms sound on this machine, and whether they are spoken. A preference of the machine and its speakers, not of
// the record: it lives in the browser's storage.
import { z } from 'zod'
import { create } from 'zustand'
import { MANNERS, VOLUMES, type Manner, type Volume } from '../ui/sound-patterns'

const schema = z.object({
  manner: z.enum(MANNERS),
  volume: z.enum(VOLUMES),
  spoken: z.boolean(),
})
type Choice = z.infer<typeof schema>

const KEY = 'duty-desk.sound'
const USUAL: Choice = { manner: 'twoTones', volume: 'middle', spoken: false }

function stored(): Choice {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return parsed.success ? parsed.data : USUAL
  } catch {
    // Forbidden, or broken: it sounds as it always did.
    return USUAL
  }
}

interface SoundState extends Choice {
  readonly choose: (patch: Partial<Choice>) => void
}

export const useSoundChoice = create<SoundState>()((set, get) => ({
  ...stored(),
  choose: (patch) => {
    set(patch)
    const { manner, volume, spoken } = get()
    try {
      localStorage.setItem(KEY, JSON.stringify({ manner, volume, spoken }))
    } catch {
      // The choice then lasts until the page closes.
    }
  },
}))

export const soundChosen = (): { readonly manner: Manner; readonly volume: Volume } =>
  useSoundChoice.getState()
