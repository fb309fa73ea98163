// Who owed it, a first word that neither a call nor a packet shows, and how what was reported was used.
import { useState } from 'react'
import { markOf, standingWords } from '../../../shared/accountability/duties'
import { monthOfDuty, settingsOfMonth } from '../../../shared/accountability/judge'
import type { Body } from '../../../shared/accountability/outcome'
import type { Duty } from '../../../shared/accountability/record'
import { activeSubordinates } from '../../../shared/subordinate/find'
import { minuteText, toInstant, toMs, type Ms } from '../../../shared/time'
import { CHANNEL_NAMES, channelSchema, type Channel } from '../../../shared/vocabulary'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { Check, Choice, Field, FieldRow, Pick, TextInput, TimeField } from '../../ui'
import { useDesk, useNow } from '../../use-desk'
import { BodyField, IncidentField } from './incident-fields'

interface Props {
  readonly duty: Duty
  readonly onClose: () => void
}

const NOBODY = '-'
const CHANNELS = channelSchema.options.map((value) => ({ value, label: CHANNEL_NAMES[value] }))

/** All units that there are, for a field that picks one. */
export function useUnitOptions(): readonly { readonly value: string; readonly label: string }[] {
  return activeSubordinates(useDesk()).map(({ id, name }) => ({ value: id, label: name }))
}

interface AssignProps {
  /** Of what; null: of an incident that is to be named first. */
  readonly duty: Duty | null
  readonly onClose: () => void
}

export function AssignDialog({ duty, onClose }: AssignProps) {
  const units = useUnitOptions()
  const [incidentId, setIncident] = useState<string | null>(duty?.incident ?? null)
  const [body, setBody] = useState<Body>(duty?.body ?? 'government')
  const [unitId, setUnit] = useState<string | null>(duty?.unitId ?? null)
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={duty === null ? '定责任单位' : `定责任单位：${duty.title}`}
      consequence="事发地政府、主管部门、事发单位各报各的，各自判断。没有该报的，选“没有”。"
      action="记下"
      dirty={useChanged([incidentId, body, unitId, reason])}
      onClose={onClose}
      command={() => ({
        type: 'assignDuty',
        incidentId: incidentId ?? '',
        body,
        unitId: unitId === NOBODY ? null : (unitId ?? ''),
        reason,
      })}
    >
      {(errorAt) => (
        <>
          {duty === null && (
            <IncidentField
              value={incidentId}
              error={errorAt('incidentId')}
              onChange={setIncident}
            />
          )}
          <BodyField incidentId={incidentId} value={body} onChange={setBody} />
          <Field label="责任单位" required error={errorAt('unitId')}>
            <Pick
              label="责任单位"
              value={unitId}
              searchable
              options={[{ value: NOBODY, label: '没有' }, ...units]}
              onChange={setUnit}
            />
          </Field>
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput
              value={reason}
              autoFocus={duty !== null}
              placeholder="如 行业主管部门也要报"
              onChange={setReason}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function WordDialog({ duty, onClose }: Props) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(null)
  const [channel, setChannel] = useState<Channel>('fax')
  const [who, setWho] = useState('')
  return (
    <RecordDialog
      title={`补记首次报来：${duty.title}`}
      consequence="来电和事件包不用记。传真、政务网、纸质等先到的，在这里补记；取最早的一次。"
      action="记下"
      dirty={useChanged([at, channel, who])}
      onClose={onClose}
      command={() => ({
        type: 'recordFirstWord',
        incidentId: duty.incident,
        unitId: duty.unitId,
        at: at === null ? '' : toInstant(at),
        channel,
        who,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点报来的" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="方式">
            <Choice label="方式" value={channel} options={CHANNELS} onChange={setChannel} />
          </Field>
          <Field label="对方是谁" error={errorAt('who')}>
            <TextInput value={who} maxLength={100} onChange={setWho} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function StrikeWordDialog({ duty, onClose }: Props) {
  const words = standingWords(useDesk(), duty).map(({ id, at, channel, who }) => ({
    value: id,
    label: `${minuteText(toMs(at)).slice(5)} ${CHANNEL_NAMES[channel]} ${who}`.trim(),
  }))
  const [wordId, setWord] = useState<string | null>(words[0]?.value ?? null)
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`划去补记的首次报来：${duty.title}`}
      consequence="记错了可以划去，原来的记录和原因都留着；结果按其余的重新判断。"
      action="划去这条"
      dirty={useChanged([wordId, reason])}
      onClose={onClose}
      command={() => ({
        type: 'strikeFirstWord',
        incidentId: duty.incident,
        wordId: wordId ?? '',
        reason,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="哪一条" required error={errorAt('wordId', 'incidentId')}>
            <Pick label="哪一条" value={wordId} options={words} onChange={setWord} />
          </Field>
          <Field label="为什么划去" required error={errorAt('reason')}>
            <TextInput value={reason} autoFocus onChange={setReason} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

const NONE = '-'

export function MarkDialog({ duty, onClose }: Props) {
  const desk = useDesk()
  const { items, bonuses } = settingsOfMonth(desk.accountability, monthOfDuty(duty)).schemes[0]!
  const before = markOf(desk, duty)
  const [item, setItem] = useState<string>(before?.item ?? NONE)
  const [chosen, setChosen] = useState<readonly string[]>(before?.bonuses ?? [])
  return (
    <RecordDialog
      title={`采用：${duty.title}`}
      consequence="怎么用了、得了哪级批示，计分用。几家报来同一件、用法相同的，按合报算。"
      action="记下"
      dirty={useChanged([item, chosen])}
      onClose={onClose}
      command={() => ({
        type: 'markItem',
        incident: duty.incident,
        unitId: duty.unitId,
        item: item === NONE ? null : item,
        bonuses: [...chosen],
      })}
    >
      {(errorAt) => (
        <>
          <Field label="采用" error={errorAt('item', 'unitId')}>
            <Choice
              label="采用"
              value={item}
              options={[
                { value: NONE, label: '没有' },
                ...items.map(({ key, name }) => ({ value: key, label: name })),
              ]}
              onChange={setItem}
            />
          </Field>
          <Field label="另加" error={errorAt('bonuses')}>
            <FieldRow fit>
              {bonuses.map(({ key, name }) => (
                <Check
                  key={key}
                  checked={chosen.includes(key)}
                  onChange={(on) =>
                    setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key))
                  }
                >
                  {name}
                </Check>
              ))}
            </FieldRow>
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
