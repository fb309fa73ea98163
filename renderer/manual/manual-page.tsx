// 使用说明 as a screen of the desk, with the blank forms to be printed.
import { DeskLayout } from '../layout/desk-layout'
import { BlankForms } from '../paper/blank-forms'
import { goBack } from '../route'
import { useKey } from '../ui'
import { Manual } from './manual'

export function ManualPage() {
  useKey('Esc', goBack)
  return (
    <DeskLayout>
      <Manual forms={<BlankForms />} />
    </DeskLayout>
  )
}
