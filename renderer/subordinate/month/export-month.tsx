// 导出: the month as a workbook of values, a tab of units and a tab of the records behind them.
import { useState } from 'react'
import { refusalText } from '../../../shared/refusals'
import { DialogFrame, KeyButton } from '../../ui'
import { saveBook, type SheetToWrite } from '../../spreadsheet/write'

interface Props {
  readonly name: string
  readonly sheets: () => readonly SheetToWrite[]
}

export function ExportMonth({ name, sheets }: Props) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly text: string } | null>(null)
  const save = () => {
    setBusy(true)
    void saveBook(name, sheets())
      .then((reply) =>
        setSaid(
          reply.ok
            ? { ok: true, text: `已存为 ${reply.value.path}` }
            : { ok: false, text: refusalText(reply.error) },
        ),
      )
      .finally(() => setBusy(false))
  }
  const close = () => setSaid(null)
  return (
    <>
      <KeyButton keyName="Alt+E" disabled={busy} onPress={save}>
        {busy ? '正在导出…' : '导出'}
      </KeyButton>
      {said !== null && (
        <DialogFrame
          open
          title={said.ok ? '已导出' : '没有导出'}
          actions={[{ label: '知道了', keyName: 'Enter', act: close }]}
          onClose={close}
          error={said.ok ? undefined : said.text}
        >
          {said.ok && <p role="status">{said.text}</p>}
        </DialogFrame>
      )}
    </>
  )
}
