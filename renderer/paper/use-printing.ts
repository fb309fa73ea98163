// Printing a paper and keeping it as a PDF, and what came of it.
import { useState } from 'react'
import type { Printed, Reply } from '../../shared/contract'
import type { Paper } from '../../shared/paper/record'
import { refusalText } from '../../shared/refusals'
import { ok, type Result } from '../../shared/result'
import { api } from '../api'
import { useStore } from '../store'

export interface Outcome {
  readonly ok: boolean
  readonly text: string
}

/** In the browser shell the program that reads PDFs prints, and the button says so. */
export const usePrintLabel = (): string =>
  useStore(({ connection }) => (connection?.app.shell === 'electron' ? '打印' : '打开 PDF 打印'))

const CAME: Readonly<Record<Printed, Outcome>> = {
  sent: { ok: true, text: '已送打印。' },
  opened: { ok: true, text: '已在 PDF 阅读器里打开，请在那里打印。' },
  cancelled: { ok: false, text: '没有打印：打印窗口已取消。' },
}

const keptAs = (reply: Reply<{ readonly path: string }>): Outcome =>
  reply.ok
    ? { ok: true, text: `已存为 ${reply.value.path}` }
    : { ok: false, text: refusalText(reply.error) }

export interface Printing {
  readonly busy: 'print' | 'save' | 'word' | null
  readonly said: Outcome | null
  readonly print: () => void
  readonly save: () => void
  /** As a document that can be edited. */
  readonly saveWord: () => void
}

/**
 * @param paperOf what is printed; it may have to be recorded first, and that may be refused
 * @param onMade called when it is printed or kept as a PDF
 */
export function usePrinting(
  paperOf: () => Paper | Promise<Result<Paper>>,
  onMade: () => void = () => undefined,
): Printing {
  const [busy, setBusy] = useState<Printing['busy']>(null)
  const [said, setSaid] = useState<Outcome | null>(null)

  const begin = (what: 'print' | 'save' | 'word', work: (paper: Paper) => Promise<Outcome>) => {
    if (busy !== null) return
    setBusy(what)
    setSaid(null)
    const asked = paperOf()
    void Promise.resolve('kind' in asked ? ok(asked) : asked)
      .then((paper) =>
        paper.ok ? work(paper.value) : { ok: false, text: refusalText(paper.error) },
      )
      .then((outcome) => {
        setSaid(outcome)
        if (outcome.ok && what !== 'word') onMade()
      })
      .finally(() => setBusy(null))
  }

  return {
    busy,
    said,
    print: () =>
      begin('print', async (paper) => {
        const reply = await api.printPaper({ paper })
        return reply.ok ? CAME[reply.value.came] : { ok: false, text: refusalText(reply.error) }
      }),
    save: () => begin('save', async (paper) => keptAs(await api.savePaper({ paper }))),
    saveWord: () => begin('word', async (paper) => keptAs(await api.saveDocx({ paper }))),
  }
}
