// Before an unfinished intake is thrown away: the one place where typed text may be given up.
import { DialogFrame } from '../ui'

export function ClearDialog({
  onClear,
  onClose,
}: {
  readonly onClear: () => void
  readonly onClose: () => void
}) {
  return (
    <DialogFrame
      open
      title="放弃这份没有记完的接报？"
      consequence="表上已填的内容会清空，不能找回；没有立过事件，也没有时限在走。"
      actions={[{ label: '不要这一份', keyName: 'Ctrl+Enter', kind: 'danger', act: onClear }]}
      startsAtBack
      onClose={onClose}
    />
  )
}
