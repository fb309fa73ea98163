// What is said of a paper after it was printed, and after it was not.
import { expect, test } from 'vitest'
import { draw, key, text } from '../support/page'
import type { Printed } from '../../../shared/contract'
import { PaperDialog } from '../../../renderer/paper/paper-button'
import { refuse } from '../../../shared/result'
import { aRoom } from '../incident/room'
import { answering } from '../layout/room'

const BLANK = { kind: 'blank', form: 'initial' } as const

async function printed(
  reply: ReturnType<typeof refuse> | { ok: true; value: { came: Printed } },
): Promise<string> {
  await draw(
    answering(aRoom(), { printPaper: () => reply }),
    <PaperDialog paper={BLANK} onClose={() => {}} />,
  )
  await key('Ctrl+P')
  return text()
}

const came = (came: Printed) => ({ ok: true, value: { came } }) as const

test('a paper is said to be on its way only when a printer took it', async () => {
  expect(await printed(came('sent'))).toContain('已送打印。')
  expect(await printed(came('opened'))).toContain('已在 PDF 阅读器里打开，请在那里打印。')
  for (const reply of [came('cancelled'), refuse('cannotPrint')]) {
    const said = await printed(reply)
    expect(said).toMatch(/没有打印：打印窗口已取消|没能送去打印/)
    expect(said).not.toContain('已送打印')
  }
})
