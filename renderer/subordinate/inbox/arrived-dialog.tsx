// One report that came: as it was sent, and what is done with it: received, returned, passed on.
import { useState } from 'react'
import {
  standingOf,
  standingText,
  titleOf,
  type ArrivedReport,
} from '../../../shared/inbox/arrived'
import { DialogFrame } from '../../ui'
import { AnswerDialog } from '../../packet/answer-dialog'
import { CarriedSheet } from '../../packet/carried-sheet'
import { passOn } from '../../packet/pass-on'
import { go } from '../../route'
import { useMinute, useWhyReadOnly } from '../../use-desk'
import { cx } from '../../ui/cx'
import packet from '../../packet/packet.module.css'
import styles from '../subordinate.module.css'

interface Props {
  readonly one: ArrivedReport
  readonly onClose: () => void
}

export function ArrivedDialog({ one, onClose }: Props) {
  const now = useMinute()
  const why = useWhyReadOnly()
  const [deed, setDeed] = useState<'receive' | 'return' | null>(null)
  const { incident, report, unit } = one
  const { received } = incident
  if (received === null) return null
  const forward = passOn(incident)
  const off = why !== undefined
  const waits = standingOf(one) === 'waiting'
  return (
    <>
      <DialogFrame
        open={deed === null}
        width={860}
        title={titleOf(one)}
        consequence={`${unit} ${one.number}。${standingText(one, now)}。对方报送的原样，不能改。`}
        actions={[
          {
            label: waits ? '接收' : '再出回执',
            keyName: 'F6',
            act: () => setDeed('receive'),
            disabled: off,
          },
          { label: '退回', keyName: 'F7', act: () => setDeed('return'), disabled: off },
          ...(forward === null
            ? []
            : [{ label: '转报', keyName: 'Alt+Z' as const, act: forward, disabled: off }]),
          {
            label: '打开事件',
            keyName: 'Alt+O',
            kind: 'quiet',
            act: () => go({ kind: 'incident', incidentId: incident.id }),
          },
        ]}
        onClose={onClose}
        error={why}
      >
        <div
          className={cx(packet.sheet, styles.arrived)}
          tabIndex={0}
          role="region"
          aria-label="送来的报告"
        >
          <CarriedSheet report={report} stored />
        </div>
      </DialogFrame>
      {deed !== null && (
        <AnswerDialog
          incident={incident}
          received={received}
          returning={deed === 'return' ? report.reportId : undefined}
          onClose={onClose}
        />
      )}
    </>
  )
}
