// What an officer does when it rings: 知道了, one alarm after the other.
import type { Stage } from './stage'

export async function silence({ hands: { page, key } }: Stage): Promise<void> {
  const stop = page.getByRole('button', { name: '知道了' })
  const kept = page.getByText(/已存盘/).first()
  while (await stop.isVisible()) {
    const before = await kept.innerText()
    await key('Space')
    // The record has it: the next one, if there is one, stands there now.
    await kept.filter({ hasNotText: before }).waitFor()
  }
}
