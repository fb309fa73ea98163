// The one next thing of a handover, filled; its key is that of every next thing: F5.
import { useState } from 'react'
import { isOnDuty } from '../../../shared/shift/find'
import { OFF_TIME_NAMES } from '../../../shared/handover/off-time'
import type { JudgedItem } from '../../../shared/shift/sheet'
import { useSend, type Sending } from '../../form/use-send'
import { Foot } from '../../layout/frame'
import { KeyButton, useKey } from '../../ui'
import { personName, useDamaged, useDesk, useMe } from '../../use-desk'
import { goBack } from '../../route'
import { PaperButton } from '../../paper/paper-button'
import { unanswered, type HandoverProgress } from './next'
import { AnswerDialog, AskDialog, ReserveDialog } from './question-dialogs'
import { ReceiveDialog } from './receive-dialog'
import { SignDialog } from './sign-dialog'
import styles from './handover.module.css'

export interface HandoverFootProps {
  readonly standing: HandoverProgress
  readonly item: JudgedItem | null
  /** Accepted, asked about or passed over: on to the next that waits. */
  readonly onGoOn: () => void
  /** Something stands in the outgoing part that is not on the sheet. */
  readonly unsaved: boolean
  readonly writing: Sending
  readonly onWrite: () => void
}

type Open = 'receive' | 'ask' | 'reserve' | 'answer' | 'signOutgoing' | 'signIncoming' | null

/** Why the step that is next cannot be taken by this person. */
function useMay(standing: HandoverProgress) {
  const desk = useDesk()
  const me = useMe()
  const damaged = useDamaged()
  const id = me?.id ?? ''
  const outgoing = !damaged && isOnDuty(desk, id)
  return { damaged, outgoing, among: outgoing || (!damaged && standing.content.incoming === id) }
}

function sentence(
  standing: HandoverProgress,
  among: boolean,
  nameOf: (id: string) => string,
): string {
  const { next, unchecked, unaccepted, content, signatureVoid, handover } = standing
  const incoming = content.incoming === null ? '接班人' : nameOf(content.incoming)
  switch (next) {
    case 'write':
      if (!handover?.written) return '交班人先在右边填好，记入交接单'
      return unchecked.length > 0
        ? `还没有检查：${unchecked.join('、')}`
        : `和计划的时间差了半小时以上：请交班人在右边写明${OFF_TIME_NAMES[standing.timing ?? 'early']}`
    case 'receive':
      return among ? '等接班人到场，输自己的口令' : '来接班：按 F5，输自己的口令，再当面逐项接收'
    case 'judge': {
      const asked = unaccepted.filter(unanswered).length
      return `${incoming}逐项接收，还剩 ${unaccepted.length} 项${asked > 0 ? `，其中 ${asked} 项有疑问，等交班人答复` : '；有疑问就按 Alt+Q'}`
    }
    case 'signOutgoing':
      return signatureVoid ? '单子在签字之后有了变化，请交班人重签' : '都已接收，请交班人签字'
    case 'signIncoming':
      return `请${incoming}签字，签完即接班`
  }
}

export function HandoverFoot(props: HandoverFootProps) {
  const { standing, item, onGoOn, unsaved, writing, onWrite } = props
  const { people } = useDesk()
  const { outgoing, among, damaged } = useMay(standing)
  const judging = useSend()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { content, done } = standing
  // Whoever comes to relieve can do one thing, however far the outgoing side has come.
  const next = !among && !done.receive ? 'receive' : standing.next
  const asks = item !== null && unanswered(item)
  const judgeable =
    done.receive && item !== null && item.open && item.acceptedAt === null && !asks && among
  /** Once both have had their say: what they do not agree on may not keep the relief from taking over. */
  const reservable =
    done.receive &&
    item !== null &&
    item.open &&
    item.acceptedAt === null &&
    item.questions.length > 0 &&
    among
  const accept = () =>
    judgeable &&
    judging.run(
      { type: 'judgeItem', key: item.key, digest: item.digest, verdict: 'accepted', question: '' },
      onGoOn,
    )
  const elsewhere =
    !judgeable && done.receive && among && standing.unaccepted.some(({ key }) => key !== item?.key)
  useKey('Enter', judgeable ? accept : onGoOn, {
    enabled: (judgeable || elsewhere) && !judging.busy,
  })
  useKey('？', () => setOpen('ask'), { enabled: judgeable })
  const fault = judging.errorElsewhere()
  const signing = next === 'signOutgoing' || next === 'signIncoming'
  const nameOf = (id: string) => personName(people, id)
  const truth =
    signing && unsaved
      ? '右边有改动还没有记入交接单，先按 Ctrl+S，再签字'
      : sentence({ ...standing, next }, among, nameOf)

  return (
    <>
      <Foot truth={fault === undefined ? truth : <span className={styles.fault}>{fault}</span>}>
        <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
          返回
        </KeyButton>
        <PaperButton paper={{ kind: 'handover', shiftId: content.shiftId }} kind="quiet" />
        {!done.receive && next !== 'receive' && (
          <KeyButton keyName="Alt+J" disabled={damaged} onPress={() => setOpen('receive')}>
            接班人到场
          </KeyButton>
        )}
        {asks && outgoing && (
          <KeyButton kind="primary" keyName="Alt+F" onPress={() => setOpen('answer')}>
            答复疑问
          </KeyButton>
        )}
        {reservable && (
          <KeyButton kind="quiet" keyName="Alt+H" onPress={() => setOpen('reserve')}>
            保留意见接收
          </KeyButton>
        )}
        {judgeable && (
          <>
            <KeyButton keyName="Alt+Q" onPress={() => setOpen('ask')}>
              有疑问
            </KeyButton>
            <KeyButton
              kind="primary"
              keyName="Enter"
              keyShownOnly
              disabled={judging.busy}
              onPress={accept}
            >
              接收，看下一项
            </KeyButton>
          </>
        )}
        {elsewhere && (
          <KeyButton kind="primary" keyName="Enter" keyShownOnly onPress={onGoOn}>
            {asks ? '先看下一项' : '看待接收的一项'}
          </KeyButton>
        )}
        {next === 'write' && (
          <KeyButton
            kind="primary"
            keyName="F5"
            disabled={!outgoing || writing.busy}
            title={outgoing ? undefined : '由交班人填写'}
            onPress={onWrite}
          >
            记入交接单
          </KeyButton>
        )}
        {next === 'receive' && (
          <KeyButton
            kind="primary"
            keyName="F5"
            disabled={damaged}
            onPress={() => setOpen('receive')}
          >
            接班人到场
          </KeyButton>
        )}
        {signing && (
          <KeyButton
            kind="primary"
            keyName="F5"
            disabled={!among || unsaved}
            title={unsaved ? '右边有改动还没有记入交接单，先按 Ctrl+S' : undefined}
            onPress={() => setOpen(next)}
          >
            {next === 'signOutgoing' ? '交班人签字' : '接班人签字'}
          </KeyButton>
        )}
      </Foot>
      {open === 'receive' && <ReceiveDialog onClose={close} />}
      {open === 'ask' && item !== null && (
        <AskDialog item={item} onClose={close} onAsked={onGoOn} />
      )}
      {open === 'reserve' && item !== null && (
        <ReserveDialog item={item} onClose={close} onReserved={onGoOn} />
      )}
      {open === 'answer' && item !== null && <AnswerDialog item={item} onClose={close} />}
      {open === 'signOutgoing' && <SignDialog content={content} side="outgoing" onClose={close} />}
      {open === 'signIncoming' && <SignDialog content={content} side="incoming" onClose={close} />}
    </>
  )
}
