// What the incident is, and what can be decided about it.
import { endedUnreported } from '../../shared/incident/ending'
import { classificationOf, type Incident } from '../../shared/incident/record'
import { relativeText, toMs } from '../../shared/time'
import { KeyButton } from '../ui'
import { askInstruction } from '../layout/instruction-store'
import { useMinute, useWhyReadOnly } from '../use-desk'
import type { IncidentDialog, OpenDialog } from './dialogs/dialogs'
import { EndingNote, IncidentNumber } from './ending-note'
import { IncidentTags } from './incident-tags'
import { KnowingsLine } from './knowings-line'
import styles from './incident.module.css'
import { whenText } from './wording'

interface Action {
  readonly label: string
  readonly keyName: string
  readonly dialog: IncidentDialog
}

/** Those that a closed incident still takes come last. */
function actionsOf(incident: Incident): Action[] {
  const open: Action[] = [
    { label: '改级别', keyName: 'Alt+J', dialog: { kind: 'level' } },
    ...(incident.verified
      ? []
      : [{ label: '核实', keyName: 'Alt+H', dialog: { kind: 'verify' } } as const]),
    {
      label: classificationOf(incident).sensitive ? '取消敏感' : '敏感',
      keyName: 'Alt+M',
      dialog: { kind: 'sensitive' },
    },
    { label: '日报', keyName: 'Alt+R', dialog: { kind: 'daily' } },
    { label: '办结', keyName: 'Alt+E', dialog: { kind: 'close' } },
  ]
  return [
    ...(incident.closing === null ? open : []),
    { label: '导出事件包', keyName: 'Alt+C', dialog: { kind: 'export' } },
    { label: '媒体曝光', keyName: 'Alt+B', dialog: { kind: 'media' } },
    { label: '上级已知', keyName: 'Alt+S', dialog: { kind: 'above' } },
    { label: '更正', keyName: 'Alt+G', dialog: { kind: 'correct', target: { kind: 'facts' } } },
  ]
}

export function IncidentHead({
  incident,
  onOpen,
}: {
  readonly incident: Incident
  readonly onOpen: OpenDialog
}) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { facts, closing } = incident
  return (
    <header className={styles.head}>
      <p className={styles.when}>
        <IncidentNumber incident={incident} /> · {whenText(facts, minute)}
        {closing !== null &&
          ` · ${relativeText(toMs(closing.at), minute)} ${endedUnreported(incident) ? '了结' : '办结'}`}
      </p>
      <h2 className={styles.title}>{facts.title}</h2>
      <EndingNote incident={incident} />
      <IncidentTags incident={incident} />
      <KnowingsLine incident={incident} />
      <div className={styles.actions}>
        {actionsOf(incident).map(({ label, keyName, dialog }) => (
          <KeyButton
            key={label}
            kind="quiet"
            size="small"
            keyName={keyName}
            disabled={why !== undefined}
            title={why}
            onPress={() => onOpen(dialog)}
          >
            {label}
          </KeyButton>
        ))}
        <KeyButton
          kind="quiet"
          size="small"
          keyName="Ctrl+I"
          keyShownOnly
          disabled={why !== undefined}
          title={why}
          onPress={askInstruction}
        >
          记批示
        </KeyButton>
      </div>
    </header>
  )
}
