// Waits until a page has drawn what was done and nothing on it moves any more: a colour half-way
// through a transition is nobody's colour, and a slow machine is caught there more often.
import type { Page } from 'playwright-core'

export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const twoFrames = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    // A motion that ends may set off another; what runs for ever (a ringing sign) is not waited for.
    for (let round = 0; round < 20; round += 1) {
      await twoFrames()
      const motions = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      if (motions.length === 0) return
      await Promise.allSettled(motions.map(({ finished }) => finished))
    }
  })
