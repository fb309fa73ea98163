// 电话记录: the calls that brought the news, and the calls upwards.
import type { Incident } from '../../shared/incident/record'
import { isLateEntry } from '../../shared/checks'
import { counterpartText, type PhoneRecord } from '../../shared/phone/record'
import { relativeText, toMs } from '../../shared/time'
import { Heading, KeyButton, LogList, LogRow, PersonTime } from '../ui'
import { PrintLink } from '../paper/print-link'
import { go } from '../route'
import { freshCall } from '../unfinished/fresh'
import { useMinute, useWhyReadOnly } from '../use-desk'
import { CorrectButton, Corrected } from './corrected'
import type { OpenDialog } from './dialogs/dialogs'
import styles from './incident.module.css'
import { usePersonName } from '../person/person-name'

interface PhoneProps {
  readonly incident: Incident
  readonly onOpen: OpenDialog
}

function PhoneRow({ incident, phone, onOpen }: PhoneProps & { readonly phone: PhoneRecord }) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const target = { kind: 'phone', phoneId: phone.id } as const
  const text = (field: 'said' | 'answer' | 'alreadyTold') => (
    <Corrected
      incident={incident}
      target={target}
      field={field}
      value={phone[field]}
      brief={false}
    />
  )
  const who = counterpartText(phone.counterpart)
  const kind = phone.direction === 'in' ? '来电' : '去电'
  return (
    <LogRow
      time={relativeText(toMs(phone.at), minute)}
      kind={kind}
      meta={
        <>
          <PersonTime
            person={nameOf(phone.recordedBy)}
            recordedAt={toMs(phone.recordedAt)}
            occurredAt={isLateEntry(phone.at, phone.recordedAt) ? toMs(phone.at) : undefined}
            now={minute}
            lateEntry={isLateEntry(phone.at, phone.recordedAt)}
          />
          {phone.direction === 'out' && phone.recordedAt < incident.openedAt && ' · 舆情时所报'}
          {phone.lateReason !== '' && ` · 迟报原因：${phone.lateReason}`}{' '}
          <PrintLink
            paper={{ kind: 'phoneRecord', incidentId: incident.id, phoneId: phone.id }}
            label={`打印 ${kind} ${who}`}
          />{' '}
          <CorrectButton target={target} of={`${kind} ${who}`} onOpen={onOpen} />
        </>
      }
    >
      <b>
        <Corrected
          incident={incident}
          target={target}
          field="counterpart"
          value={who === '' ? '来电人不详' : who}
        />
      </b>
      {phone.counterpart.phone !== '' && ` ${phone.counterpart.phone}`}
      <div className={styles.said}>{text('said')}</div>
      {phone.answer !== '' && <div className={styles.said}>答复：{text('answer')}</div>}
      {phone.alreadyTold !== '' && (
        <div className={styles.said}>对方已通知：{text('alreadyTold')}</div>
      )}
    </LogRow>
  )
}

export function PhoneList({ incident, onOpen }: PhoneProps) {
  const why = useWhyReadOnly()
  const outbound = incident.phones.some(({ direction }) => direction === 'out')
  return (
    <section className={styles.section}>
      <Heading
        level={3}
        note={outbound ? undefined : <span className={styles.late}>尚未向上级电话报告</span>}
        actions={
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+L"
            disabled={why !== undefined}
            title={why}
            onPress={() => go(freshCall(incident.id))}
          >
            记续来电
          </KeyButton>
        }
      >
        电话记录
      </Heading>
      {incident.phones.length === 0 ? (
        <p className={styles.note}>还没有通话：没有来电，是材料报来或网上发现的。</p>
      ) : (
        <LogList label="电话记录">
          {incident.phones.map((phone) => (
            <PhoneRow key={phone.id} incident={incident} phone={phone} onOpen={onOpen} />
          ))}
        </LogList>
      )}
    </section>
  )
}
