// The way to 导入 from the screens on which somebody waits for material: its button, and dropping a file.
import { DropTarget } from '../attachment/drop-target'
import { KeyButton } from '../ui'
import { useWhyReadOnly } from '../use-desk'
import { goImport, useImportDrop } from './pending-import'

export function ImportButton() {
  const why = useWhyReadOnly()
  return (
    <KeyButton
      keyName="Alt+I"
      disabled={why !== undefined}
      title={why ?? '外单位的事件包、传真上的二维码、回执'}
      onPress={() => goImport()}
    >
      导入
    </KeyButton>
  )
}

export function ImportDrop() {
  const why = useWhyReadOnly()
  const over = useImportDrop(why === undefined)
  return over ? <DropTarget words="松开鼠标，导入前先看是什么" why={why} /> : null
}
