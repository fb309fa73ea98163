// By when: typed like in the entry line, and written out below as it was understood.
import { useState } from 'react'
import { parseDue } from '../../../../shared/read-time'
import { longDateText, timeText, type Ms } from '../../../../shared/time'
import { Field, TextInput } from '../../../ui'
import { useMinute } from '../../../use-desk'

export interface DueFieldProps {
  readonly value: Ms | null
  readonly onChange: (due: Ms | null) => void
  readonly error: string | undefined
}

const EXAMPLE = '如 1530、明早8点、2小时后、25日 0900；空着就是没有定时间，不报警'

export function DueField({ value, onChange, error }: DueFieldProps) {
  const now = useMinute()
  const [text, setText] = useState('')
  const misread = text.trim() !== '' && value === null
  return (
    <Field
      label="改到何时"
      error={misread ? `看不懂这个时间。${EXAMPLE}` : error}
      hint={value === null ? EXAMPLE : `${longDateText(value)} ${timeText(value)} 到点报警`}
    >
      <TextInput
        value={text}
        autoFocus
        placeholder="1530"
        onChange={(next) => {
          setText(next)
          onChange(parseDue(next, now))
        }}
      />
    </Field>
  )
}
