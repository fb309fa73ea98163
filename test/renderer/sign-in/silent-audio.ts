// An AudioContext that nobody hears.

const node = {
  frequency: { value: 0 },
  gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined },
  connect: (next: unknown) => next,
  stop: () => undefined,
}

export class SilentAudio {
  readonly state = 'running'
  readonly currentTime = 0
  readonly destination = {}
  createGain = () => node
  createOscillator = () => ({ ...node, frequency: { value: 0 }, start: () => undefined })
}
