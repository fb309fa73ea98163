// An incident as it stood at a moment that is over: what was known by then, and nothing that can be done about it.
import { useCallback } from 'react'
import { refusalText } from '../../shared/refusals'
import { secondText, toMs, type Instant } from '../../shared/time'
import { api } from '../api'
import { FactsList } from '../incident/facts-list'
import { IncidentTags } from '../incident/incident-tags'
import { Timeline } from '../incident/timeline'
import { Banner, KeyButton } from '../ui'
import { PastAttachments } from './past-attachments'
import styles from './past.module.css'
import { useAnswer } from '../left/use-answer'

interface AsItStoodProps {
  readonly incidentId: string
  readonly moment: Instant
  readonly onNow: () => void
}

export function AsItStood({ incidentId, moment, onNow }: AsItStoodProps) {
  const reply = useAnswer(
    useCallback(() => api.readPastIncident({ incidentId, asOf: moment }), [incidentId, moment]),
  )
  if (reply === null) return <p role="status">正在从日志里翻到这一刻…</p>
  if (!reply.ok) return <p className={styles.late}>{refusalText(reply.error)}</p>
  const { incident, attachments } = reply.value
  const at = secondText(toMs(moment))
  return (
    <>
      <Banner
        tone="soon"
        title={`这是 ${at} 时的样子`}
        actions={
          <KeyButton size="small" onPress={onNow}>
            回到现在
          </KeyButton>
        }
      >
        只显示到这一刻为止记下的内容，之后的报告、更正都不在内；要打印纸面或办理，先回到现在。
      </Banner>
      <IncidentTags incident={incident} />
      <FactsList incident={incident} />
      <PastAttachments incident={incident} attachments={attachments} />
      <Timeline incident={incident} dated />
    </>
  )
}
