// Who takes turns in one post: the order, who begins, how long a turn lasts.
import { useState } from 'react'
import { EVERY_NAMES, everySchema } from '../../shared/roster/plan'
import { POST_NAMES, type Post } from '../../shared/roster/post'
import { ContactPick } from '../contact/contact-pick'
import { Field, Pick, TextBox } from '../ui'
import { namesOf, type TurnForm } from './rotation-form'
import styles from './roster.module.css'

const EVERY = everySchema.options.map((value) => ({ value, label: EVERY_NAMES[value] }))

export interface TurnFieldsProps {
  readonly post: Post
  readonly value: TurnForm
  readonly onChange: (patch: Partial<TurnForm>) => void
  /** Who begins when nobody is named. */
  readonly startsBy: string
}

export function TurnFields({ post, value, onChange, startsBy }: TurnFieldsProps) {
  const [adding, setAdding] = useState('')
  const names = namesOf(value.names)
  const add = (name: string) => {
    setAdding('')
    if (name.trim() !== '') onChange({ names: [...names, name.trim()].join('、') })
  }
  const word = POST_NAMES[post]
  return (
    <section aria-label={word}>
      <Field
        label={`${word}顺序`}
        layout="above"
        sub={names.length === 0 ? '不填就不排' : `${names.length} 人`}
      >
        <TextBox
          value={value.names}
          rows={2}
          maxRows={4}
          placeholder="张磊、王芳、李强"
          onChange={(text) => onChange({ names: text })}
        />
        <div className={styles.adding}>
          <ContactPick
            label={`${word}顺序末尾加一个人`}
            value={adding}
            placeholder="加一个人：拼音、姓名，回车"
            onChange={setAdding}
            onPick={({ name }) => add(name)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add(adding)
            }}
          />
        </div>
      </Field>
      <Field label="从谁开始" layout="above">
        <Pick
          value={names.includes(value.start) ? value.start : startsBy}
          options={names.map((name) => ({
            value: name,
            label: name === startsBy ? `${name}（轮到）` : name,
          }))}
          disabled={names.length === 0}
          placeholder="—"
          onChange={(start) => onChange({ start })}
        />
      </Field>
      <Field label="多久一换" layout="above">
        <Pick
          value={value.every}
          options={EVERY}
          disabled={names.length === 0}
          onChange={(every) => onChange({ every })}
        />
      </Field>
    </section>
  )
}
