// One opinion: what was seen, whether it is true, what was done; every step beside.
import { useMemo, useState } from 'react'
import { evidenceOf } from '../../shared/attachment/find'
import { lookUp } from '../../shared/lookup'
import type { Opinion } from '../../shared/opinion/record'
import { opinionSteps } from '../../shared/opinion/steps'
import { isLateEntry } from '../../shared/checks'
import { relativeText, toMs } from '../../shared/time'
import { DeskLayout } from '../layout/desk-layout'
import { usePersonName } from '../person/person-name'
import { go, goBack } from '../route'
import { Empty, Heading, KeyButton, LogList, LogRow, Tag, useKey } from '../ui'
import { DeskTold, useDesk, useMinute } from '../use-desk'
import { LeftNote } from '../left/left-note'
import { useLeft } from '../left/use-left'
import { ClockPart, OpinionStrip } from './clock-part'
import { OpinionDialogs, type OpinionDialog } from './dialogs/dialogs'
import { EvidencePart } from './evidence-part'
import { OpinionFactsPart } from './facts-part'
import { OpinionHead } from './opinion-head'
import { PapersPart } from './papers-part'
import { SpreadPart } from './spread-part'
import { VerifyPart } from './verify-part'

function Timeline({ opinion }: { readonly opinion: Opinion }) {
  const desk = useDesk()
  const minute = useMinute()
  const nameOf = usePersonName()
  const steps = useMemo(
    () =>
      opinionSteps(opinion, evidenceOf(desk, opinion.id), (id) =>
        lookUp(desk.opinion.opinions, id),
      ),
    [opinion, desk],
  )
  return (
    <>
      <Heading note={`${steps.length} 步`}>经过</Heading>
      <LogList label="经过">
        {steps.map(({ happenedAt, recordedAt, by, kind, text }, index) => {
          const late = isLateEntry(happenedAt, recordedAt)
          return (
            <LogRow
              key={`${recordedAt} ${index}`}
              time={relativeText(toMs(happenedAt), minute)}
              kind={kind}
              meta={
                <>
                  {nameOf(by)}
                  {late && (
                    <>
                      {' '}
                      · {relativeText(toMs(recordedAt), minute)} 记录 <Tag kind="lateEntry" />
                    </>
                  )}
                </>
              }
            >
              {text}
            </LogRow>
          )
        })}
      </LogList>
    </>
  )
}

const Unknown = () => (
  <DeskLayout>
    <Empty
      title="没有找到这条舆情"
      action={
        <KeyButton keyName="Esc" onPress={() => go({ kind: 'opinions' })}>
          看全部舆情
        </KeyButton>
      }
    >
      编号可能抄错了，在“舆情”里按标题、账号查，或到“往年记录”里查。
    </Empty>
  </DeskLayout>
)

function Known({ opinion }: { readonly opinion: Opinion }) {
  const [dialog, setDialog] = useState<OpinionDialog | null>(null)
  useKey('Esc', goBack)
  const shared = { opinion, onOpen: setDialog }
  return (
    <DeskLayout strip={<OpinionStrip opinion={opinion} />} aside={<Timeline opinion={opinion} />}>
      <OpinionHead {...shared} />
      <ClockPart opinion={opinion} />
      <VerifyPart {...shared} />
      <SpreadPart {...shared} />
      <EvidencePart opinion={opinion} />
      <PapersPart {...shared} />
      <OpinionFactsPart {...shared} />
      <OpinionDialogs
        opinion={opinion}
        dialog={dialog}
        onClose={() => setDialog(null)}
        onOpen={setDialog}
      />
    </DeskLayout>
  )
}

export function OpinionPage({ opinionId }: { readonly opinionId: string }) {
  const isAtHand = lookUp(useDesk().opinion.opinions, opinionId) !== undefined
  const one = isAtHand ? undefined : ({ kind: 'opinion', id: opinionId } as const)
  const { desk, state } = useLeft({ kinds: [], months: [], one })
  const opinion = lookUp(desk.opinion.opinions, opinionId)
  if (opinion !== undefined)
    return (
      <DeskTold value={desk}>
        <Known opinion={opinion} />
      </DeskTold>
    )
  if (state === 'read') return <Unknown />
  return (
    <DeskLayout>
      <LeftNote state={state} />
    </DeskLayout>
  )
}
