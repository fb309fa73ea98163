// One line over every screen about the duty itself: nobody is on duty, you are not, the shift is
// about to end, or the relief has not come. With what to do now, and its key.
import { useState } from 'react'
import { MINUTE, durationText, timeText, toMs } from '../../shared/time'
import { mayWork } from '../../shared/shift/find'
import { useSend } from '../form/use-send'
import { Banner, KeyButton } from '../ui'
import { personName, useDamaged, useDesk, useMinute } from '../use-desk'
import { go, useRoute } from '../route'
import { JoinDialog } from './join-dialog'
import { TakeOverDialog } from './take-over-dialog'

export function DutyBanner() {
  const desk = useDesk()
  const damaged = useDamaged()
  if (damaged) return null
  if (desk.shift.current === null) return <NobodyOnDuty />
  return mayWork(desk) ? <ShiftEnds /> : <Beside />
}

function NobodyOnDuty() {
  const sending = useSend()
  return (
    <Banner
      tone="late"
      title="无人值班"
      actions={
        <KeyButton
          kind="primary"
          size="small"
          keyName="Alt+J"
          disabled={sending.busy}
          onPress={() => sending.run({ type: 'beginShift' }, () => undefined)}
        >
          开始值班
        </KeyButton>
      }
    >
      {sending.errorElsewhere() ??
        '还没有班次在值，现在只能查看。开始值班后，从这一刻起由您值守，直到有人接班签字。'}
    </Banner>
  )
}

/** Signed in, but not on duty: looking is all that can be done. */
function Beside() {
  const {
    people,
    shift: { current },
  } = useDesk()
  const minute = useMinute()
  const handingOver = useRoute(({ route }) => route.kind === 'handover')
  const [open, setOpen] = useState<'join' | 'takeOver' | null>(null)
  if (current === null) return null
  const late = minute - toMs(current.plannedEnd)
  const crew = current.crew.map(({ personId }) => personName(people, personId)).join('、')
  return (
    <>
      <Banner
        tone={late > 0 ? 'late' : 'soon'}
        title="只能查看"
        actions={
          <>
            {!handingOver && (
              <KeyButton
                kind="primary"
                size="small"
                keyName="Alt+J"
                onPress={() => go({ kind: 'handover' })}
              >
                接班
              </KeyButton>
            )}
            <KeyButton size="small" keyName="Alt+R" onPress={() => setOpen('join')}>
              加入本班
            </KeyButton>
            <KeyButton
              kind="danger"
              size="small"
              keyName="Alt+K"
              onPress={() => setOpen('takeOver')}
            >
              紧急接管
            </KeyButton>
          </>
        }
      >
        本班由 <b>{crew}</b> 值守，
        {late > 0
          ? `应于 ${timeText(toMs(current.plannedEnd))} 交班，已过${durationText(late)}`
          : `到 ${timeText(toMs(current.plannedEnd))}`}
        {'。您不在本班：'}接下一班按“接班”，同班值守按“加入本班”。
      </Banner>
      {open === 'join' && <JoinDialog onClose={() => setOpen(null)} />}
      {open === 'takeOver' && <TakeOverDialog onClose={() => setOpen(null)} />}
    </>
  )
}

/** On duty, and the shift is nearly or already over. */
function ShiftEnds() {
  const { people, shift } = useDesk()
  const minute = useMinute()
  const handingOver = useRoute(({ route }) => route.kind === 'handover')
  const { current, handoverLeadMinutes } = shift
  if (current === null) return null
  const left = toMs(current.plannedEnd) - minute
  if (left > handoverLeadMinutes * MINUTE || handingOver) return null
  const incoming = current.handover?.incoming ?? null
  return (
    <Banner
      tone={left <= 0 ? 'late' : 'soon'}
      title={left <= 0 ? '该交班了' : '快交班了'}
      actions={
        <KeyButton
          kind="primary"
          size="small"
          keyName="Alt+5"
          keyShownOnly
          onPress={() => go({ kind: 'handover' })}
        >
          去交接班
        </KeyButton>
      }
    >
      {left > 0
        ? `${timeText(toMs(current.plannedEnd))} 交班，还有${durationText(left)}。交接单已经备好。`
        : incoming === null
          ? `已过交班时间${left === 0 ? '' : durationText(left)}，接班人还没有到。没有人接班签字之前，仍由您值守，不得离岗。`
          : `已过交班时间${left === 0 ? '' : durationText(left)}，${personName(people, incoming.personId)}正在接班。双方签字之前，仍由您值守。`}
    </Banner>
  )
}
