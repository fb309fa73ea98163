// 导出时段包: the incidents of a month or a year, each as its packet, in one file that the room above checks.
import { monthsText, type Month } from '../../shared/calendar/month'
import { api } from '../api'
import { ExportFrame } from '../packet/export-frame'

interface PeriodDialogProps {
  readonly months: readonly Month[]
  readonly onClose: () => void
}

export function PeriodDialog({ months, onClose }: PeriodDialogProps) {
  return (
    <ExportFrame
      title={`导出时段包 ${monthsText(months)}`}
      consequence="这段时间立的每一起事件各成一个事件包，装在一个文件里：能读的 PDF、数据、记录链和附件。没有报送的草稿不带走。起数多时要几分钟。"
      onExport={(passphrase) =>
        api.exportPeriod({ months: [...months], passphrase, noticeAccepted: true })
      }
      done={({ count }) => ({
        title: `已导出 ${count} 起事件`,
        consequence: '导出已记入日志。对方在“导入”里读进来，逐起查验，要办的一起一起收下。',
      })}
      onClose={onClose}
    />
  )
}
