// One incident: who owed its report and how each stood, the chain of minutes, what was checked, explained and decided; and
// the next deed about the unit that was opened.
import { useState } from 'react'
import { chainOf, lostBy } from '../../../shared/accountability/chain'
import { isAwaited } from '../../../shared/accountability/clocks'
import { allDuties, markOf, standingWords, unitOfDuty } from '../../../shared/accountability/duties'
import {
  judgementOf,
  judgementText,
  monthOfDuty,
  settingsOfMonth,
  type Judgement,
} from '../../../shared/accountability/judge'
import { BODY_NAMES } from '../../../shared/accountability/outcome'
import type { Duty } from '../../../shared/accountability/record'
import { shortNameOf } from '../../../shared/subordinate/find'
import { durationText, minuteText, timeText } from '../../../shared/time'
import { DialogFrame, type DialogAction } from '../../ui'
import { useSend } from '../../form/use-send'
import { go } from '../../route'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../../use-desk'
import { AskUnitDialog } from './inquiries'
import { CheckDialog, DecideDialog, StatementDialog } from './finding-dialogs'
import { AssignDialog, MarkDialog, StrikeWordDialog, WordDialog } from './duty-dialogs'
import { Trail } from './trail'
import styles from './late.module.css'

type Deed = 'check' | 'statement' | 'decide' | 'assign' | 'word' | 'strike' | 'mark' | 'ask'

function Matrix({ duties, chosen }: { readonly duties: readonly Duty[]; readonly chosen: Duty }) {
  const desk = useDesk()
  const now = useMinute()
  const { items, bonuses } = settingsOfMonth(desk.accountability, monthOfDuty(chosen)).schemes[0]!
  return (
    <table className={styles.matrix} aria-label="谁该报">
      <thead>
        <tr>
          {['身份', '单位', '应报', '最早报来', '结果', '采用'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => {
          const unit = unitOfDuty(desk, duty)
          const judgement = judgementOf(desk, duty, now)
          const mark = markOf(desk, duty)
          const used = [
            items.find(({ key }) => key === mark?.item)?.name ?? '',
            ...bonuses.filter(({ key }) => mark?.bonuses.includes(key)).map(({ name }) => name),
          ].filter((name) => name !== '')
          return (
            <tr key={duty.key} data-chosen={duty.key === chosen.key}>
              <th scope="row">{BODY_NAMES[duty.body]}</th>
              <td>{unit === undefined ? '—' : shortNameOf(unit)}</td>
              <td title={duty.basis}>{minuteText(duty.dueAt).slice(5)}</td>
              <td>
                {duty.got === null
                  ? '没有'
                  : `${minuteText(duty.got.at).slice(5)} ${duty.got.how} ${duty.got.who}`}
              </td>
              <td className={judgement.timeliness === 'onTime' ? undefined : styles.late}>
                {judgementText(judgement)}
                <div className={styles.aside}>{judgement.proposal.why}</div>
              </td>
              <td>{used.join('、') || '—'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Chain({ incidentId }: { readonly incidentId: string }) {
  const incident = useDesk().incidents[incidentId]
  const unit = useUnit()
  if (incident === undefined) return null
  const chain = chainOf(incident, unit.name)
  return (
    <>
      <p className={styles.part}>时间链：哪一方用了多久</p>
      <ol className={styles.chain} aria-label="时间链">
        {chain.map(({ side, what, at, took }) => (
          <li key={`${side}${what}`}>
            {side} {what} {timeText(at)}
            {took > 0 && <span className={styles.took}>（{durationText(took)}）</span>}
          </li>
        ))}
      </ol>
      <p className={styles.took}>
        {lostBy(chain)
          .map(({ side, took }) => `${side} 共 ${durationText(took)}`)
          .join('；')}
      </p>
    </>
  )
}

/** What comes next about the one that was opened: the first is what Enter does. */
function deedsOf({ finding, timeliness }: Judgement): readonly Deed[] {
  // What came in time may still be false: it can be checked as well.
  if (finding === null) return timeliness === 'onTime' ? ['mark', 'check'] : ['check']
  return isAwaited(finding) ? ['statement', 'decide', 'check'] : ['decide', 'check']
}

const DEEDS: Readonly<Record<Deed, { readonly label: string; readonly keyName: string }>> = {
  check: { label: '初核', keyName: 'F6' },
  statement: { label: '记情况说明', keyName: 'F7' },
  decide: { label: '认定', keyName: 'F8' },
  assign: { label: '定责任单位', keyName: 'Alt+T' },
  word: { label: '补记首次报来', keyName: 'Alt+G' },
  strike: { label: '划去补记', keyName: 'Alt+X' },
  mark: { label: '采用', keyName: 'F9' },
  ask: { label: '核报', keyName: 'Alt+H' },
}

const ASIDE: readonly Deed[] = ['mark', 'assign', 'word', 'strike', 'ask']

interface CaseProps {
  readonly dutyKey: string
  readonly onClose: () => void
}

export function CaseDialog({ dutyKey, onClose }: CaseProps) {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const [deed, setDeed] = useState<Deed | null>(null)
  const sending = useSend()
  const all = allDuties(desk)
  const duty = all.find(({ key }) => key === dutyKey)
  if (duty === undefined) return null
  const judgement = judgementOf(desk, duty, now)
  const duties = all.filter(({ incident }) => incident === duty.incident)
  const deeds = deedsOf(judgement)
  const isPossible = (one: Deed) => one !== 'strike' || standingWords(desk, duty).length > 0
  const actions: DialogAction[] = [
    ...[...deeds, ...ASIDE.filter((one) => !deeds.includes(one) && isPossible(one))].map((one) => ({
      ...DEEDS[one],
      act: () => setDeed(one),
      disabled: why !== undefined,
    })),
    ...(judgement.decided && judgement.outcome !== 'onTime'
      ? [
          {
            label: '单件通报',
            keyName: 'Alt+B',
            disabled: why !== undefined,
            act: () =>
              sending.run({ type: 'draftCaseCircular', findingId: judgement.finding!.id }, () =>
                go({ kind: 'subordinates', tab: 'circular' }),
              ),
          },
        ]
      : []),
    {
      label: '打开事件',
      keyName: 'F3',
      act: () => {
        onClose()
        go({ kind: 'incident', incidentId: duty.incident })
      },
    },
  ]
  const back = () => setDeed(null)
  const shared = { duty, judgement, onClose: back }
  return (
    <>
      <DialogFrame
        open={deed === null}
        width={980}
        title={`${duty.number} ${duty.title}`}
        consequence={`${duty.basis}。迟报、漏报由记录提出，由人认定；谎报、轻报、瞒报要有证据。`}
        actions={actions}
        onClose={onClose}
        error={why ?? sending.errorElsewhere}
        busy={sending.busy}
      >
        <div className={styles.scroll}>
          <Matrix duties={duties} chosen={duty} />
          <Chain incidentId={duty.incident} />
          <Trail duty={duty} finding={judgement.finding} />
        </div>
      </DialogFrame>
      {deed === 'check' && <CheckDialog {...shared} />}
      {deed === 'statement' && judgement.finding !== null && (
        <StatementDialog finding={judgement.finding} onClose={back} />
      )}
      {deed === 'decide' && judgement.finding !== null && (
        <DecideDialog finding={judgement.finding} onClose={back} />
      )}
      {deed === 'assign' && <AssignDialog {...shared} />}
      {deed === 'word' && <WordDialog {...shared} />}
      {deed === 'strike' && <StrikeWordDialog {...shared} />}
      {deed === 'mark' && <MarkDialog {...shared} />}
      {deed === 'ask' && (
        <AskUnitDialog incidentId={duty.incident} unitId={duty.unitId} onClose={back} />
      )}
    </>
  )
}
