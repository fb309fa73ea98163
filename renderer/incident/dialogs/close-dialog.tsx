// 办结: by the 终报, once every clock is met or explained; or, for what turns out to be false, double, none of ours or
// somebody else's, without one. A digit chooses the way, so that a misdial takes three keys.
import { useState, type KeyboardEvent } from 'react'
import { openDeadlines } from '../../../shared/deadline/derive'
import { needsLeaderToEnd, toldUpwards } from '../../../shared/incident/ended'
import { ENDING_NAMES, type Ending } from '../../../shared/incident/ending'
import type { Incident } from '../../../shared/incident/record'
import { sentProgress } from '../../../shared/report/state'
import { approversOf, likelySigner } from '../../form/signers'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'
import { Choice, Field, useKey } from '../../ui'
import { deskNow } from '../../store'
import { useDesk, useMe } from '../../use-desk'
import { EndingFields, endingOf, type EndingForm } from './ending-fields'
import { Unmet, type UnmetProps } from './unmet'

export type CloseDialogProps = IncidentDialogProps<Incident> & UnmetProps

type Way = Ending['kind']
const WAYS = Object.keys(ENDING_NAMES) as Way[]
const OPTIONS = WAYS.map((value, index) => ({
  value,
  label: `${index + 1} ${ENDING_NAMES[value]}`,
}))

/** Nothing but the digit, and only while no text is being typed. */
function wayOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Way | undefined {
  return ctrlKey || altKey || metaKey ? undefined : WAYS[Number(key) - 1]
}

/** Before the focus has come to the choice, and from anywhere in it where nothing is typed. */
function DigitKey({ digit, onPress }: { readonly digit: number; readonly onPress: () => void }) {
  useKey(String(digit), onPress)
  return null
}

function WayChoice({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) {
  return (
    <div
      onKeyDown={(event) => {
        const chosen = wayOf(event)
        if (chosen === undefined) return
        event.preventDefault()
        onWay(chosen)
      }}
    >
      <Field label="怎样了结" hint="按数字选">
        <Choice value={way} options={OPTIONS} onChange={onWay} />
        {WAYS.map((one, index) => (
          <DigitKey key={one} digit={index + 1} onPress={() => onWay(one)} />
        ))}
      </Field>
    </div>
  )
}

function useForm() {
  const { people } = useDesk()
  const me = useMe()
  const [form, setForm] = useState<EndingForm>(() => ({
    reason: '',
    of: null,
    to: '',
    takenBy: '',
    at: deskNow(),
    approverId: likelySigner(approversOf(people), me?.id),
    pin: '',
  }))
  return [form, (change: Partial<EndingForm>) => setForm((old) => ({ ...old, ...change }))] as const
}

/** What follows: the number stays, and what somebody above believes is taken back. */
const consequenceOf = (incident: Incident): string =>
  `编号保留并划线，时限停止，交接单上列明。${
    toldUpwards(incident) ? '已经向上报告过：随即要发更正报告核销，发出前一直提醒。' : ''
  }`

const signed = ({ approverId, pin }: EndingForm) => ({ approverId: approverId ?? '', pin })

/** By the 终报: nothing is owed any more. */
function useReady(incident: Incident): boolean {
  const { ruleBooks } = useDesk()
  return (
    sentProgress(incident).at(-1)?.kind === 'final' &&
    openDeadlines(incident, ruleBooks).length === 0
  )
}

const FINAL_CONSEQUENCE = {
  ready: '终报已经报送，时限都已办完或说明。办结后从值班台撤下，需要时可重新打开。',
  unready: '下面几项办完，或由带班领导说明原因免报之后，才能以终报办结。',
}

export function CloseDialog({ incident, onClose, onWaive, onWriteFinal }: CloseDialogProps) {
  const ready = useReady(incident)
  const [way, setWay] = useState<Way>('final')
  const [form, change] = useForm()
  const final = way === 'final'
  return (
    <RecordDialog
      title="办结"
      consequence={final ? FINAL_CONSEQUENCE[ready ? 'ready' : 'unready'] : consequenceOf(incident)}
      action={final ? '办结' : '了结'}
      keyName={final ? 'Enter' : 'Ctrl+Enter'}
      width={680}
      disabled={final && !ready}
      command={() =>
        final
          ? { type: 'closeIncident', incidentId: incident.id }
          : {
              type: 'endUnreported',
              incidentId: incident.id,
              ending: endingOf(way, form),
              ...(needsLeaderToEnd(incident) ? signed(form) : {}),
            }
      }
      dirty={form.reason !== '' || form.to !== '' || form.takenBy !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <WayChoice way={way} onWay={setWay} />
          {final ? (
            <Unmet incident={incident} onWaive={onWaive} onWriteFinal={onWriteFinal} />
          ) : (
            <EndingFields
              key={way}
              incident={incident}
              kind={way}
              form={form}
              onChange={change}
              errorAt={errorAt}
            />
          )}
        </>
      )}
    </RecordDialog>
  )
}
