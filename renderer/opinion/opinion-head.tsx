// What the opinion is, how it stands on both axes, who has it now, and what can be done about it.
import { incidentNumber, numberOfId } from '../../shared/incident/number'
import { lookUp } from '../../shared/lookup'
import { isGrave, opinionNumber, type Opinion } from '../../shared/opinion/record'
import { isOpen, openEnquiries, released, truthOf } from '../../shared/opinion/standing'
import { PLATFORMS } from '../../shared/opinion/words'
import { relativeText, toMs } from '../../shared/time'
import { send } from '../form/send'
import { usePersonName } from '../person/person-name'
import { go } from '../route'
import { Banner, KeyButton, Tags } from '../ui'
import { useDesk, useMe, useMinute, useWhyReadOnly } from '../use-desk'
import type { OpenOpinionDialog, OpinionDialog } from './dialogs/dialogs'
import styles from './opinion.module.css'
import { HandlingTag, TruthTag, WeightTags } from './tags'

interface Action {
  readonly label: string
  readonly keyName: string
  readonly dialog: OpinionDialog
}

function actionsOf(opinion: Opinion): Action[] {
  if (!isOpen(opinion)) {
    return opinion.closing === null
      ? []
      : [{ label: '重新打开', keyName: 'Alt+K', dialog: { kind: 'reopen' } }]
  }
  return [
    ...(opinion.incident === null
      ? [{ label: '电话报告', keyName: 'Alt+T', dialog: { kind: 'phone' } } as const]
      : []),
    { label: '询问核实', keyName: 'Alt+H', dialog: { kind: 'ask' } },
    { label: '核实结论', keyName: 'Alt+J', dialog: { kind: 'judge' } },
    { label: '传播计数', keyName: 'Alt+C', dialog: { kind: 'count' } },
    { label: '交办', keyName: 'Alt+B', dialog: { kind: 'assign' } },
    { label: '反馈', keyName: 'Alt+F', dialog: { kind: 'feedBack' } },
    { label: '回应', keyName: 'Alt+R', dialog: { kind: 'respond' } },
    { label: '办结', keyName: 'Alt+E', dialog: { kind: 'close' } },
    { label: '原帖状态', keyName: 'Alt+O', dialog: { kind: 'post' } },
    { label: '上级已知', keyName: 'Alt+S', dialog: { kind: 'above' } },
    {
      label: isGrave(opinion) ? '取消重大' : '定为重大',
      keyName: 'Alt+M',
      dialog: { kind: 'grade' },
    },
    ...(released(opinion, 'report') === null &&
    opinion.calls.length === 0 &&
    opinion.incident === null
      ? [
          {
            label: '无需上报',
            keyName: 'Alt+U',
            dialog: { kind: 'release', of: 'report' },
          } as const,
        ]
      : []),
    ...(released(opinion, 'response') === null
      ? [
          {
            label: '无需回应',
            keyName: 'Alt+W',
            dialog: { kind: 'release', of: 'response' },
          } as const,
        ]
      : []),
    { label: '关联、并入', keyName: 'Alt+L', dialog: { kind: 'relate' } },
    { label: '更正', keyName: 'Alt+G', dialog: { kind: 'correct' } },
  ]
}

/** What waits first: told upwards, asked, judged, answered in public, closed. */
function nextOf(opinion: Opinion): OpinionDialog['kind'] | null {
  if (!isOpen(opinion)) return null
  if (
    opinion.calls.length === 0 &&
    opinion.incident === null &&
    released(opinion, 'report') === null
  )
    return 'phone'
  const truth = truthOf(opinion)
  if (truth === 'unverified') return 'ask'
  if (truth === 'verifying') return openEnquiries(opinion).length > 0 ? null : 'judge'
  if (opinion.responses.length === 0 && released(opinion, 'response') === null) return 'respond'
  return 'close'
}

/** Whoever sees it knows that somebody has it: nobody does it twice. */
function Holder({ opinion }: { readonly opinion: Opinion }) {
  const nameOf = usePersonName()
  const me = useMe()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { personId, at } = opinion.holder
  if (!isOpen(opinion)) return null
  return (
    <>
      正由 <b>{nameOf(personId)}</b> 办理（{relativeText(toMs(at), minute)} 起）
      {me !== null && me.id !== personId && (
        <>
          {' '}
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+I"
            disabled={why !== undefined}
            title={why}
            onPress={() => void send({ type: 'takeOpinion', opinionId: opinion.id })}
          >
            由我来办
          </KeyButton>
        </>
      )}
    </>
  )
}

/** 应对法 art. 7: false news that disturbs is not left unanswered. */
const ADVICE = {
  false: '不实信息影响社会安定的，请建议有关部门及时发布准确信息予以澄清（突发事件应对法第七条）。',
  unverifiable:
    '无法核实的，不采信、不转述；影响扩大的，请建议有关部门说明已知情况（突发事件应对法第七条）。',
} as const

function Advice({ opinion }: { readonly opinion: Opinion }) {
  const truth = truthOf(opinion)
  if (!isOpen(opinion) || (truth !== 'false' && truth !== 'unverifiable')) return null
  return (
    <Banner tone="soon" title="澄清建议">
      {ADVICE[truth]}
    </Banner>
  )
}

/** Where it is told upwards since it became an incident, or the way there. */
function IncidentLine({ opinion }: { readonly opinion: Opinion }) {
  const { incidents } = useDesk()
  if (opinion.incident === null) return null
  const { incidentId, began } = opinion.incident
  const number = numberOfId(incidentId)
  const isHere = lookUp(incidents, incidentId) !== undefined
  return (
    <p>
      {began ? '已转为事件' : '属于事件'}{' '}
      <KeyButton
        kind="quiet"
        size="small"
        keyName="Alt+Z"
        onPress={() => go({ kind: isHere ? 'incident' : 'pastIncident', incidentId })}
      >
        {number === null ? incidentId : incidentNumber(number)}{' '}
        {lookUp(incidents, incidentId)?.facts.title ?? ''}
      </KeyButton>
      ，上报在那里接着办
    </p>
  )
}

export function OpinionHead({
  opinion,
  onOpen,
}: {
  readonly opinion: Opinion
  readonly onOpen: OpenOpinionDialog
}) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { opinions } = useDesk().opinion
  const { facts, merged } = opinion
  const next = nextOf(opinion)
  const into = merged === null ? undefined : opinions[merged.into]
  return (
    <header className={styles.head}>
      <p className={styles.note}>
        {opinionNumber(opinion)} · {PLATFORMS[facts.platform].name}
        {facts.account !== '' && `“${facts.account}”`} ·{' '}
        {facts.publishedAt === null
          ? '发布时间不详'
          : `${relativeText(toMs(facts.publishedAt), minute)} 发布`}{' '}
        · {relativeText(toMs(facts.foundAt), minute)} 发现 ·{' '}
        {relativeText(toMs(opinion.registeredAt), minute)} 登记
      </p>
      <h2 className={styles.title}>{facts.title}</h2>
      <IncidentLine opinion={opinion} />
      {into !== undefined && (
        <p>
          已并入 {opinionNumber(into)} {into.facts.title}
        </p>
      )}
      <Tags>
        <TruthTag opinion={opinion} />
        <HandlingTag opinion={opinion} />
        <WeightTags opinion={opinion} />
      </Tags>
      <p>
        <Holder opinion={opinion} />
      </p>
      <Advice opinion={opinion} />
      <div className={styles.actions}>
        {isOpen(opinion) && opinion.incident === null && (
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+Z"
            disabled={why !== undefined}
            title={why}
            onPress={() => go({ kind: 'intake', fromOpinion: opinion.id })}
          >
            转为事件
          </KeyButton>
        )}
        {actionsOf(opinion).map(({ label, keyName, dialog }) => (
          <KeyButton
            key={label}
            kind={dialog.kind === next ? 'primary' : 'quiet'}
            size="small"
            keyName={keyName}
            disabled={why !== undefined}
            title={why}
            onPress={() => onOpen(dialog)}
          >
            {label}
          </KeyButton>
        ))}
      </div>
    </header>
  )
}
