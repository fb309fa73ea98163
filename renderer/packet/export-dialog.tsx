// 导出事件包: what goes along, and where it lies now.
import { sizeText } from '../../shared/attachment/words'
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { nameOf } from '../../shared/report/state'
import { api } from '../api'
import { useDesk } from '../use-desk'
import { contentsOf, type Contents } from './contents'
import { ExportFrame } from './export-frame'
import styles from './packet.module.css'

const FILES_NAMED = 6

function Inside({
  incident,
  contents,
}: {
  readonly incident: Incident
  readonly contents: Contents
}) {
  const { reports, attachments, size, unsent } = contents
  const others = attachments.length - FILES_NAMED
  return (
    <ul className={styles.inside} aria-label="事件包里有">
      <li>
        <b>报告</b>
        <span>
          {reports.length === 0
            ? '还没有报送过书面报告'
            : `${reports.map(nameOf).join('、')}，按报送时的原样`}
        </span>
      </li>
      <li>
        <b>时间线</b>
        <span>{incident.timeline.length} 步，每步带记录链，可以查验有没有改动</span>
      </li>
      <li>
        <b>附件</b>
        <span>
          {attachments.length === 0 ? '没有' : `${attachments.length} 个，共 ${sizeText(size)}：`}
          {attachments
            .slice(0, FILES_NAMED)
            .map((one) => `${one.name}（${sizeText(one.size)}）`)
            .join('、')}
          {others > 0 && `，另 ${others} 个`}
        </span>
      </li>
      {unsent !== undefined && (
        <li>
          <b>不带走</b>
          <span>{nameOf(unsent)}还没有报送，草稿留在本机</span>
        </li>
      )}
    </ul>
  )
}

export function ExportDialog({
  incident,
  onClose,
}: {
  readonly incident: Incident
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const number = incidentNumber(incident)
  return (
    <ExportFrame
      title={`导出事件包 ${number}`}
      consequence="一个文件带走这起事件的全部材料：能读的 PDF、数据、记录链和附件。对方值班台导入后就能接着办。"
      onExport={(passphrase) =>
        api.exportPacket({ incidentId: incident.id, passphrase, noticeAccepted: true })
      }
      done={() => ({
        title: `已导出 ${number}`,
        consequence:
          '导出已记入时间线。拷到优盘或光盘，交给对方值班室导入；对方的回执拿回来，在“导入”里读进来。',
      })}
      onClose={onClose}
    >
      <Inside incident={incident} contents={contentsOf(desk, incident)} />
    </ExportFrame>
  )
}
