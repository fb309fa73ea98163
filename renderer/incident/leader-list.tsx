// 领导通知: who has to be told of a grave incident, in order, and who has been. The next one is one key away.
import type { Incident } from '../../shared/incident/record'
import { classificationOf } from '../../shared/incident/record'
import { isTold, leadersOf, reachedBy, saidBy, untold } from '../../shared/leaders/find'
import { isToBeTold, type LeaderToTell } from '../../shared/leaders/record'
import { relativeText, toMs } from '../../shared/time'
import { awayOf, standInText } from '../../shared/trip/find'
import { PaperButton } from '../paper/paper-button'
import { useSend } from '../form/use-send'
import { go } from '../route'
import { Heading, KeyButton, Tag } from '../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import type { OpenDialog } from './dialogs/dialogs'
import styles from './incident.module.css'

interface LeaderProps {
  readonly incident: Incident
  readonly onOpen: OpenDialog
}

function Told({ leader }: { readonly leader: LeaderToTell }) {
  const minute = useMinute()
  const reached = reachedBy(leader)
  if (reached !== undefined)
    return <Tag kind="safe">{relativeText(toMs(reached.at), minute)} 已通知</Tag>
  const tries = leader.calls.length
  return (
    <Tag kind="soon">
      {tries === 0
        ? '未通知'
        : `未接通 ${leader.calls.map(({ at }) => relativeText(toMs(at), minute)).join('、')}`}
    </Tag>
  )
}

function LeaderRow({ incident, leader, onOpen }: LeaderProps & { readonly leader: LeaderToTell }) {
  const why = useWhyReadOnly()
  const { name, post, phone } = leader
  const trip = awayOf(useDesk(), name, useMinute())
  const call = reachedBy(leader)
  const said = saidBy(incident, leader)
  const { instructionId = null, proposal = '' } = call ?? {}
  return (
    <li className={styles.clock}>
      <b>
        {name} <span className={styles.note}>{post}</span>
      </b>
      <span>
        <Told leader={leader} />
      </span>
      <span>
        {trip !== undefined && (
          <b className={styles.late}>
            外出，{trip.standIn === '' ? '没有报代理' : `先打代理 ${standInText(trip)}`}　
          </b>
        )}
        {phone === '' ? <span className={styles.late}>没有号码</span> : phone}
        {proposal !== '' && <span className={styles.note}>　处理意见：{proposal}</span>}
        {said !== '' && (
          <span className={styles.note}>
            　{instructionId === null ? '答复：' : ''}
            {said}
          </span>
        )}
      </span>
      {instructionId !== null && (
        <KeyButton
          kind="quiet"
          size="small"
          onPress={() => go({ kind: 'instruction', incidentId: incident.id, instructionId })}
        >
          看批示
        </KeyButton>
      )}
      {!isTold(leader) && incident.closedAt === null && (
        <KeyButton
          kind="quiet"
          size="small"
          disabled={why !== undefined}
          title={why}
          onPress={() => onOpen({ kind: 'leader', leaderId: leader.id })}
        >
          通知{name}
        </KeyButton>
      )}
    </li>
  )
}

/** A level that was set before there was a list, and a list that is not there. */
function NotListed({ incident }: { readonly incident: Incident }) {
  const { leaders } = useDesk()
  const why = useWhyReadOnly()
  const send = useSend()
  return (
    <p className={styles.lost}>
      {leaders.list.length === 0 ? (
        '本单位还没有领导通知名单：在“设置 · 单位”里排好次序，Ⅰ、Ⅱ级事件就按它逐个通知。'
      ) : (
        <>
          定级时还没有名单。{' '}
          <KeyButton
            size="small"
            disabled={why !== undefined || send.busy}
            title={why}
            onPress={() =>
              send.run({ type: 'listLeaders', incidentId: incident.id }, () => undefined)
            }
          >
            按现在的名单通知
          </KeyButton>
        </>
      )}
    </p>
  )
}

export function LeaderList({ incident, onOpen }: LeaderProps) {
  const leaders = leadersOf(incident)
  const owed = isToBeTold(classificationOf(incident).level) && incident.closedAt === null
  if (leaders.length === 0 && !owed) return null
  const missing = untold(incident).length
  return (
    <section className={styles.section} aria-label="领导通知">
      <Heading
        level={3}
        note={
          leaders.length === 0
            ? undefined
            : missing === 0
              ? '都已通知'
              : `已通知 ${leaders.length - missing}/${leaders.length}`
        }
        actions={
          leaders.length > 0 && (
            <PaperButton
              paper={{ kind: 'leaderSheet', incidentId: incident.id }}
              label="打印通知单"
              keyName=""
              kind="quiet"
              size="small"
            />
          )
        }
      >
        领导通知
      </Heading>
      {leaders.length === 0 && <NotListed incident={incident} />}
      <ul>
        {leaders.map((leader) => (
          <LeaderRow key={leader.id} incident={incident} leader={leader} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}
