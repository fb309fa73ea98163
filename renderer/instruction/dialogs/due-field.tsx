// By when, typed as the words say it and confirmed by a person: "12月1日前" may or may not include that day.
import { saidDue, type DueMeaning } from '../../../shared/instruction/said-due'
import { parseDue } from '../../../shared/read-time'
import { minuteText, toInstant, type Ms } from '../../../shared/time'
import { Choice, Field, TextInput, TimeField } from '../../ui'

export interface Due {
  /** As it was said. */
  readonly words: string
  /** As it was confirmed; null before that. */
  readonly at: Ms | null
}

export const NO_DUE: Due = { words: '', at: null }

/** What the words can mean: several where they name no hour. */
export function meaningsOf(words: string, now: Ms): readonly DueMeaning[] {
  if (words === '') return []
  const said = saidDue(words, now) ?? saidDue(`${words}前`, now)
  if (said !== null && said.meanings.length > 0) return said.meanings
  const at = parseDue(words, now)
  return at === null ? [] : [{ at, label: minuteText(at) }]
}

/** As a command takes it: null where none was named, empty where what was said has not been confirmed. */
export function dueInstant({ words, at }: Due, now: Ms): string | null {
  if (at !== null) return toInstant(at)
  return meaningsOf(words, now).length === 0 ? null : ''
}

export function DueField({
  label,
  hint,
  due,
  now,
  error,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly due: Due
  readonly now: Ms
  readonly error: string | undefined
  readonly onChange: (due: Due) => void
}) {
  const meanings = meaningsOf(due.words, now)
  const isUnread = meanings.length === 0 && (due.words !== '' || due.at !== null)
  return (
    <>
      <Field
        label={label}
        error={error}
        {...(hint === undefined ? {} : { hint })}
        {...(isUnread && due.at === null
          ? { warning: '没有看懂这句话，请在下面写明几月几日几时' }
          : {})}
      >
        <TextInput
          value={due.words}
          maxLength={200}
          placeholder="照原话写，如 12月1日17时前；没有时限的空着"
          onChange={(words) => onChange({ words, at: null })}
        />
      </Field>
      {isUnread && (
        <Field label="确认时限">
          <TimeField
            ahead
            value={due.at}
            now={now}
            onChange={(at) => onChange({ words: due.words, at })}
          />
        </Field>
      )}
      {meanings.length > 0 && (
        <Field label="确认时限" required>
          <Choice
            label="确认时限"
            value={due.at === null ? '' : String(due.at)}
            options={meanings.map(({ at, label: says }) => ({
              value: String(at),
              label: `${says}（${minuteText(at)}）`,
            }))}
            onChange={(at) => onChange({ ...due, at: Number(at) })}
          />
        </Field>
      )}
    </>
  )
}
