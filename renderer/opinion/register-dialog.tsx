// 登记舆情: a link, a picture, a title, Enter. Everything else may wait.
import { useState } from 'react'
import type { EvidenceWay } from '../../shared/attachment/evidence'
import { alike } from '../../shared/opinion/find'
import { opinionNumber } from '../../shared/opinion/record'
import { toInstant } from '../../shared/time'
import { AddButton } from '../attachment/adding'
import { DropTarget } from '../attachment/drop-target'
import { useIncoming } from '../attachment/incoming'
import { leaveAllOut, offer, useWaitingFiles } from '../attachment/waiting'
import { WaitingRow } from '../attachment/waiting-row'
import { faultsOf } from '../form/check'
import { send } from '../form/send'
import { useAction } from '../form/use-action'
import { useDraft } from '../form/use-draft'
import { err, ok } from '../../shared/result'
import { go } from '../route'
import { deskNow } from '../store'
import { Banner, Check, Choice, DialogFrame, Field } from '../ui'
import { useDesk, useUnit, useWhyReadOnly } from '../use-desk'
import { storeWaiting } from './evidence'
import { OpinionFields } from './fields'
import { emptyOpinion, factsOf, registration, type OpinionForm } from './form'
import styles from './opinion.module.css'
import { useOwedRound } from './rounds-part'

const PLACE = 'opinion:new'
const WAYS = [
  { value: 'screenshot', label: '截图' },
  { value: 'photo', label: '翻拍' },
  { value: 'archive', label: '网页存档' },
] as const satisfies readonly { value: EvidenceWay; label: string }[]

const LIKE = { link: '链接相同', placeAndTopic: '一天之内同一地点、同类' } as const

/** Said before it is registered twice; nothing is merged without a person. */
function Alike({ form }: { readonly form: OpinionForm }) {
  const desk = useDesk()
  const found = alike(desk, { ...factsOf(form), foundAt: toInstant(form.foundAt ?? deskNow()) })
  if (found.length === 0) return null
  return (
    <Banner tone="soon" title="可能已经登记过">
      {found
        .slice(0, 3)
        .map(({ opinion, by }) => `${opinionNumber(opinion)} ${opinion.facts.title}（${LIKE[by]}）`)
        .join('；')}
      。仍可登记，登记后在详情页选“并入”或“关联”。
    </Banner>
  )
}

function Evidence({
  picture,
  onPicture,
  busy,
}: {
  readonly picture: EvidenceWay
  readonly onPicture: (way: EvidenceWay) => void
  readonly busy: boolean
}) {
  const files = useWaitingFiles(PLACE)
  const over = useIncoming((handed) => offer(PLACE, handed))
  const to = {
    place: PLACE,
    name: '这条舆情',
    owner: async () => err({ code: 'unknownOpinion' as const }),
    why: undefined,
  }
  return (
    <Field
      label="证据"
      hint="Ctrl+V 粘贴截图，或把文件拖进来；存下时按内容算出校验值，以后只能增加"
    >
      {over && <DropTarget to="这条舆情" why={undefined} />}
      <div className={styles.evidenceTools}>
        <AddButton to={to} />
        {files.length > 0 && (
          <Choice label="图片怎么取的" value={picture} options={WAYS} onChange={onPicture} />
        )}
      </div>
      {files.length > 0 && (
        <ul className={styles.waiting} aria-label="要登记的证据">
          {files.map((one) => (
            <WaitingRow key={one.key} place={PLACE} waiting={one} busy={busy} first={false} />
          ))}
        </ul>
      )}
    </Field>
  )
}

export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const unit = useUnit()
  const why = useWhyReadOnly()
  const [picture, setPicture] = useState<EvidenceWay>('screenshot')
  const draft = useDraft('opinion:new', () => emptyOpinion(unit.region, deskNow()))
  const owed = useOwedRound()
  const [onRound, setOnRound] = useState(true)
  const round = onRound && owed !== null ? { round: { ...owed } } : {}
  const action = useAction(() => registration(draft.value, []))
  const register = () =>
    action.run(
      async () => {
        // Nothing is stored for what would be refused anyway.
        const faults = faultsOf(registration(draft.value, []))
        if (faults.length > 0) return err(faults)
        const evidence = await storeWaiting(PLACE, picture)
        if (!evidence.ok) return evidence
        const made = await send({ ...registration(draft.value, evidence.value), ...round })
        return made.ok ? ok(made.value) : made
      },
      ({ opinionId }) => {
        leaveAllOut(PLACE)
        void draft.drop().then(() => {
          onClose()
          go({ kind: 'opinion', opinionId: opinionId! })
        })
      },
    )
  return (
    <DialogFrame
      open
      width={820}
      title="登记舆情"
      consequence="登记后编号、起算时限；原文和证据只能增加、更正，不能删除。涉密信息不得录入本机。"
      actions={[
        { label: '登记', keyName: 'Ctrl+Enter', act: register, disabled: why !== undefined },
      ]}
      error={why ?? action.errorElsewhere}
      busy={action.busy}
      onClose={onClose}
    >
      <Alike form={draft.value} />
      {owed !== null && (
        <Check
          checked={onRound}
          onChange={setOnRound}
        >{`${owed.at} 这一轮巡查时看到的，登记后这一轮就算签了`}</Check>
      )}
      <div className={styles.scrolled}>
        <OpinionFields
          form={draft.value}
          set={draft.set}
          errorAt={action.errorAt}
          at="facts"
          evidence={<Evidence picture={picture} onPicture={setPicture} busy={action.busy} />}
        />
      </div>
    </DialogFrame>
  )
}
