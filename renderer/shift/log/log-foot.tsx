// What can be done with the entry that is chosen, each with its key.
import { useState } from 'react'
import type { Entry, WrittenEntry } from '../../../shared/shift/entry'
import { isWritten } from '../../../shared/shift/find'
import type { Shift } from '../../../shared/shift/record'
import { Foot } from '../../layout/frame'
import { KeyButton } from '../../ui'
import { PaperButton } from '../../paper/paper-button'
import { useDamaged, useDesk, useWhyReadOnly } from '../../use-desk'
import { go, goBack } from '../../route'
import { AdditionDialog } from './dialogs/addition-dialog'
import { CorrectEntryDialog } from './dialogs/correct-entry-dialog'
import { PostponeDialog, SettleDialog } from './dialogs/matter-dialogs'
import { incidentIdOf, isOpenMatter } from './items'

export interface LogFootProps {
  readonly shift: Shift
  readonly entry: Entry | null
  readonly attached: ReadonlyMap<string, number>
  readonly onAttachments: (entry: Entry) => void
}

type Open = 'correct' | 'settle' | 'postpone' | 'add' | null

/** Whatever brought the news, as long as it is about no incident yet. */
const mayBecomeIncident = ({ incidentId, kind }: WrittenEntry): boolean =>
  incidentId === null && kind !== 'weather'

export function LogFoot({ shift, entry, attached, onAttachments }: LogFootProps) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const damaged = useDamaged()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const written = entry !== null && isWritten(entry) ? entry : null
  const frozen = shift.endedAt !== null
  const incidentId = entry === null ? null : incidentIdOf(entry)
  const matter =
    written !== null && isOpenMatter(written, desk) ? desk.shift.matters[written.id] : undefined
  const shared = { disabled: why !== undefined, title: why }
  return (
    <>
      <Foot truth={entry === null ? '↑↓ 选一条，再办理' : `第${entry.no}条`}>
        <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
          返回
        </KeyButton>
        <PaperButton
          paper={{ kind: 'dutyLog', date: shift.date }}
          kind="quiet"
          label="打印当日日志"
        />
        {shift.sheet !== null && (
          <KeyButton keyName="Alt+X" onPress={() => go({ kind: 'handover', shiftId: shift.id })}>
            看交接单
          </KeyButton>
        )}
        {frozen && (
          <KeyButton keyName="Alt+B" disabled={damaged} onPress={() => setOpen('add')}>
            事后补充
          </KeyButton>
        )}
        {incidentId !== null && (
          <KeyButton keyName="Alt+O" onPress={() => go({ kind: 'incident', incidentId })}>
            打开事件
          </KeyButton>
        )}
        {written !== null && (
          <KeyButton keyName="Alt+P" onPress={() => onAttachments(written)}>
            附件{attached.has(written.id) && ` ${attached.get(written.id)}`}
          </KeyButton>
        )}
        {written !== null && !frozen && (
          <KeyButton keyName="Alt+G" {...shared} onPress={() => setOpen('correct')}>
            更正
          </KeyButton>
        )}
        {matter !== undefined && (
          <>
            <KeyButton keyName="Alt+Y" {...shared} onPress={() => setOpen('postpone')}>
              改期
            </KeyButton>
            <KeyButton kind="primary" keyName="Alt+E" {...shared} onPress={() => setOpen('settle')}>
              办结待办
            </KeyButton>
          </>
        )}
        {written !== null && mayBecomeIncident(written) && !frozen && (
          <KeyButton
            kind={matter === undefined ? 'primary' : 'outlined'}
            keyName="Alt+Z"
            {...shared}
            onPress={() => go({ kind: 'intake', fromEntry: written.id })}
          >
            转为事件
          </KeyButton>
        )}
      </Foot>
      {open === 'correct' && written !== null && (
        <CorrectEntryDialog entry={written} onClose={close} />
      )}
      {open === 'settle' && matter !== undefined && (
        <SettleDialog matter={matter} onClose={close} />
      )}
      {open === 'postpone' && matter !== undefined && (
        <PostponeDialog matter={matter} onClose={close} />
      )}
      {open === 'add' && <AdditionDialog shift={shift} onClose={close} />}
    </>
  )
}
