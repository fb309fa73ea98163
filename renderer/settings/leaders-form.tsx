// 领导通知名单: whom an officer rings for a Ⅰ or Ⅱ级 incident, in this order. A number that is left empty is the one
// that stands in 通讯录 or among the people of the room.
import { numberOf } from '../../shared/leaders/find'
import type { LeaderInput } from '../../shared/leaders/record'
import { ContactPick } from '../contact/contact-pick'
import { firstNumber } from '../contact/book'
import { useDraft } from '../form/use-draft'
import { useSend } from '../form/use-send'
import { Heading, KeyButton, TextInput } from '../ui'
import { useDesk } from '../use-desk'
import { SaveLine } from './save-line'
import styles from './settings.module.css'

interface Form {
  readonly leaders: readonly LeaderInput[]
}

/** The one at this place goes one place up. */
const raised = <T,>(list: readonly T[], at: number): T[] => [
  ...list.slice(0, at - 1),
  list[at]!,
  list[at - 1]!,
  ...list.slice(at + 1),
]

interface RowProps {
  readonly number: number
  readonly value: LeaderInput
  readonly error: string | undefined
  readonly disabled: boolean
  readonly onChange: (patch: Partial<LeaderInput>) => void
  readonly onUp: () => void
  readonly onRemove: () => void
}

function Row({ number, value, error, disabled, onChange, onUp, onRemove }: RowProps) {
  const desk = useDesk()
  const named = (word: string) => `第${number}位${word}`
  const known = value.phone === '' ? numberOf(desk, value) : ''
  return (
    <>
      <div className={styles.leader}>
        <span>{number}</span>
        <ContactPick
          value={value.name}
          label={named('姓名')}
          placeholder="姓名，可输拼音首字母"
          faulty={error !== undefined}
          disabled={disabled}
          onChange={(name) => onChange({ name })}
          onPick={(entry) =>
            onChange({ name: entry.name, post: entry.post, phone: firstNumber(entry) })
          }
        />
        <TextInput
          label={named('职务')}
          placeholder="职务"
          disabled={disabled}
          value={value.post}
          onChange={(post) => onChange({ post })}
        />
        <TextInput
          label={named('电话')}
          placeholder={known === '' ? '电话' : `通讯录：${known}`}
          disabled={disabled}
          value={value.phone}
          onChange={(phone) => onChange({ phone })}
        />
        {!disabled && (
          <>
            <KeyButton kind="quiet" disabled={number === 1} title={named('上移')} onPress={onUp}>
              上移
            </KeyButton>
            <KeyButton kind="quiet" title={`删去${named('')}`} onPress={onRemove}>
              删去
            </KeyButton>
          </>
        )}
      </div>
      {error !== undefined && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
    </>
  )
}

export function LeadersForm({ disabled }: { readonly disabled: boolean }) {
  const { leaders: kept } = useDesk()
  const start = (): Form => ({ leaders: kept.list })
  const draft = useDraft<Form>('settings:leaders', start)
  const { leaders } = disabled || !draft.dirty ? start() : draft.value
  const sending = useSend(() => ({ type: 'setLeaderList', leaders: [...leaders] }))
  const set = (next: readonly LeaderInput[]) => draft.replace({ leaders: next })
  return (
    <section aria-label="领导通知名单">
      <Heading note="Ⅰ、Ⅱ级事件按这个次序逐个通知，到点没通知完就响铃">领导通知名单</Heading>
      {leaders.map((leader, at) => (
        <Row
          key={leader.id ?? `new-${at}`}
          number={at + 1}
          value={leader}
          error={sending.errorAt(`leaders.${at}.name`, `leaders.${at}`)}
          disabled={disabled}
          onChange={(patch) =>
            set(leaders.map((one, index) => (index === at ? { ...one, ...patch } : one)))
          }
          onUp={() => set(raised(leaders, at))}
          onRemove={() => set(leaders.filter((_, index) => index !== at))}
        />
      ))}
      {leaders.length === 0 && <p className={styles.quiet}>还没有列名单。</p>}
      {!disabled && (
        <>
          <KeyButton
            kind="quiet"
            size="small"
            onPress={() => set([...leaders, { name: '', post: '', phone: '' }])}
          >
            添加一位
          </KeyButton>
          <SaveLine
            draft={draft}
            sending={sending}
            label="保存通知名单"
            onSave={() => sending.submit(() => void draft.drop())}
            onGiveUp={() => {
              void draft.drop()
              sending.clear()
            }}
          />
        </>
      )}
    </section>
  )
}
