// 导出: rows as .xlsx, into a folder that the person picks; then where it lies.
import { DialogFrame, KeyButton } from '../ui'
import { useSaving } from './use-saving'
import type { SheetToWrite } from './write'

export interface ExportSheetProps {
  /** `通讯录 2026-11-23.xlsx` */
  readonly name: string
  readonly sheet: () => SheetToWrite
  readonly disabled?: boolean
}

export function ExportSheet({ name, sheet, disabled = false }: ExportSheetProps) {
  const { busy, said, run, clear } = useSaving()
  return (
    <>
      <KeyButton keyName="Alt+E" disabled={disabled || busy} onPress={() => run(name, sheet)}>
        {busy ? '正在导出…' : '导出'}
      </KeyButton>
      {said !== null && (
        <DialogFrame
          open
          title={said.ok ? '已导出' : '没有导出'}
          consequence={said.ok ? '里面有姓名和电话，只交给该收的人，用完收好。' : undefined}
          actions={[{ label: '知道了', keyName: 'Enter', act: clear }]}
          onClose={clear}
          error={said.ok ? undefined : said.text}
        >
          {said.ok && <p role="status">{said.text}</p>}
        </DialogFrame>
      )}
    </>
  )
}
