// The blank forms in a row, each to be seen and printed.
import { useState } from 'react'
import { BLANK_FORMS, BLANK_NAMES, type BlankForm } from '../../shared/paper/record'
import { KeyButton } from '../ui'
import { PaperDialog } from './paper-button'
import styles from './paper.module.css'

export function BlankForms() {
  const [form, setForm] = useState<BlankForm | null>(null)
  return (
    <div className={styles.blanks}>
      {BLANK_FORMS.map((one) => (
        <KeyButton key={one} onPress={() => setForm(one)}>
          {BLANK_NAMES[one]}空白表
        </KeyButton>
      ))}
      {form !== null && (
        <PaperDialog paper={{ kind: 'blank', form }} onClose={() => setForm(null)} />
      )}
    </div>
  )
}
