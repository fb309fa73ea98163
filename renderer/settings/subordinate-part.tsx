// Whether this room has others below it: a room without them sees nothing of all that.
import { useState } from 'react'
import { activeSubordinates } from '../../shared/subordinate/find'
import { Heading, KeyButton } from '../ui'
import { SubordinateSettingsDialog } from './subordinate-dialog'
import { useDesk } from '../use-desk'

export function SubordinatePart({ disabled }: { readonly disabled: boolean }) {
  const desk = useDesk()
  const [open, setOpen] = useState(false)
  const { on, nil, at } = desk.subordinates.settings
  const count = activeSubordinates(desk).length
  return (
    <section aria-label="下级单位">
      <Heading
        note={on ? `${count} 家${nil ? `，每天 ${at} 前报零报告` : ''}` : '本室没有下级单位'}
        actions={
          <KeyButton keyName="Alt+X" disabled={disabled} onPress={() => setOpen(true)}>
            {on ? '改' : '启用'}
          </KeyButton>
        }
      >
        下级单位
      </Heading>
      {open && <SubordinateSettingsDialog onClose={() => setOpen(false)} />}
    </section>
  )
}
