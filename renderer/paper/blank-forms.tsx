// The blank forms in a row.
import { BLANK_FORMS, BLANK_NAMES } from '../../shared/paper/record'
import { PaperRow } from './paper-row'

const FORMS = BLANK_FORMS.map((form) => ({
  label: `${BLANK_NAMES[form]}空白表`,
  paper: { kind: 'blank', form } as const,
}))

export const BlankForms = () => <PaperRow papers={FORMS} />
