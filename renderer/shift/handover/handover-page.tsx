// 交接班: the sheet in the middle, what the outgoing side writes beside it, five steps above, and
// below the one thing that comes next.
import { useEffect, useMemo, useState } from 'react'
import { shiftOf } from '../../../shared/shift/find'
import type { JudgedItem } from '../../../shared/shift/sheet'
import { durationText, timeText, toMs } from '../../../shared/time'
import { useDraft } from '../../form/use-draft'
import { useSend } from '../../form/use-send'
import { Empty, Heading, KeyButton, useKey } from '../../ui'
import { usePersonName } from '../../person/person-name'
import { shiftText } from '../../layout/duty-line'
import { DeskLayout } from '../../layout/desk-layout'
import { signOut } from '../../layout/lock-and-sign-out'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { JoinDialog } from '../../duty/join-dialog'
import { LeaveDialog } from '../../duty/leave-dialog'
import { UnfinishedStrip } from '../../unfinished/strip'
import { useUnfinished } from '../../unfinished/use-unfinished'
import { FrozenSheet } from './frozen-sheet'
import { HandoverFoot } from './handover-foot'
import { ItemList } from './item-list'
import { standingOf, unanswered, type HandoverProgress } from './next'
import { formOf, writeCommand } from './outgoing-form'
import { OutgoingPart } from './outgoing-part'
import { Steps } from './steps'
import styles from './handover.module.css'

export function HandoverPage({ shiftId }: { readonly shiftId?: string | undefined }) {
  const desk = useDesk()
  const now = useMinute()
  const standing = useMemo(() => standingOf(desk, now), [desk, now])
  const past = shiftId === undefined ? undefined : shiftOf(desk, shiftId)
  if (past !== undefined && past.sheet !== null)
    return <FrozenSheet shift={past} sheet={past.sheet} />
  if (standing === null) {
    return (
      <DeskLayout>
        <Empty title="还没有班次">有人开始值班之后，交接单会在这里自己备好。</Empty>
      </DeskLayout>
    )
  }
  return <Preparing key={standing.content.shiftId} standing={standing} />
}

/** In the order in which the sheet shows them. */
const waiting = (items: readonly JudgedItem[]): JudgedItem[] =>
  items.filter((item) => item.open && (item.acceptedAt === null || unanswered(item)))

/** ↑↓ choose; at first, and after each acceptance, the next that waits. */
function useChosen(items: readonly JudgedItem[]) {
  const [key, choose] = useState<string | null>(
    () => waiting(items)[0]?.key ?? items[0]?.key ?? null,
  )
  const at = items.findIndex((item) => item.key === key)
  const walk = (by: number) =>
    choose(items[Math.min(items.length - 1, Math.max(0, at + by))]?.key ?? null)
  useKey('ArrowDown', () => walk(1))
  useKey('ArrowUp', () => walk(-1))
  // An item may be settled or change its name while it is chosen.
  useEffect(() => {
    if (at === -1) choose(waiting(items)[0]?.key ?? items[0]?.key ?? null)
  }, [at, items])
  const goOn = () => {
    const rest = waiting(items).filter((item) => item.key !== key)
    const after = rest.find((item) => items.indexOf(item) > at)
    choose((after ?? rest[0])?.key ?? key)
  }
  return { key, choose, goOn, item: items[at] ?? null }
}

function Preparing({ standing }: { readonly standing: HandoverProgress }) {
  const {
    shift: { current, checklist },
  } = useDesk()
  const nameOf = usePersonName()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { content, handover } = standing
  const draft = useDraft(`handover:${content.shiftId}`, () => formOf(handover))
  const writing = useSend(() => writeCommand(draft.value, checklist))
  const chosen = useChosen(content.items)
  const unfinished = useUnfinished()
  const [open, setOpen] = useState<'join' | 'leave' | null>(null)
  if (current === null) return null
  const crew = content.crew.map(nameOf).join('、')
  const late = minute - toMs(current.plannedEnd)
  return (
    <DeskLayout
      aside={<OutgoingPart draft={draft} sending={writing} why={why} />}
      foot={
        <HandoverFoot
          standing={standing}
          item={chosen.item}
          onGoOn={chosen.goOn}
          unsaved={draft.dirty}
          writing={writing}
          onWrite={() => writing.submit(() => void draft.drop())}
        />
      }
    >
      <div className={styles.page}>
        <Heading
          note={
            <>
              {shiftText(current)} · 交班 {crew}
              {content.incoming !== null && ` → 接班 ${nameOf(content.incoming)}`}
              {late > 0 && (
                <b className={styles.late}>
                  {' '}
                  · 应于 {timeText(toMs(current.plannedEnd))} 交班，已过{durationText(late)}
                </b>
              )}
            </>
          }
          actions={
            why === undefined && (
              <>
                <KeyButton
                  kind="quiet"
                  size="small"
                  keyName="Alt+R"
                  onPress={() => setOpen('join')}
                >
                  第二名值班员加入
                </KeyButton>
                {current.crew.length > 1 && (
                  <KeyButton
                    kind="quiet"
                    size="small"
                    keyName="Alt+T"
                    onPress={() => setOpen('leave')}
                  >
                    退出本班
                  </KeyButton>
                )}
              </>
            )
          }
        >
          交接班
        </Heading>
        <Steps standing={standing} />
        <UnfinishedStrip items={unfinished} keyed />
        <ItemList
          items={content.items}
          nameOf={nameOf}
          now={minute}
          chosen={chosen.key}
          onChoose={chosen.choose}
        />
      </div>
      {open === 'join' && <JoinDialog onClose={() => setOpen(null)} />}
      {open === 'leave' && (
        // Whoever has left no longer sits at the desk: the next to sit down is one who stays.
        <LeaveDialog onClose={() => setOpen(null)} onLeft={() => void signOut()} />
      )}
    </DeskLayout>
  )
}
