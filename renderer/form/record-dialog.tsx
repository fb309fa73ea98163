// What every question about an incident has in common: it sends one command, keeps what was typed
// when that is refused, and closes when it was taken.
import type { ReactNode } from 'react'
import type { Command } from '../../shared/desk'
import type { Made } from './send'
import { useSend, type Sending } from './use-send'
import { DialogFrame, type ButtonKind } from '../ui'
import { useWhyReadOnly } from '../use-desk'

export interface RecordDialogProps {
  readonly title: string
  /** One sentence: what will be true afterwards. */
  readonly consequence: ReactNode
  /** What the button says. */
  readonly action: string
  readonly kind?: ButtonKind
  readonly command: () => Command
  readonly dirty: boolean
  readonly disabled?: boolean
  /** Enter belongs to the text where there are several lines. */
  readonly keyName?: 'Enter' | 'Ctrl+Enter'
  readonly width?: number
  readonly onClose: () => void
  /** What came into being, after it was closed. */
  readonly onMade?: (made: Made) => void
  readonly children: (errorAt: Sending['errorAt']) => ReactNode
}

export function RecordDialog(props: RecordDialogProps) {
  const {
    title,
    consequence,
    action,
    kind,
    command,
    dirty,
    disabled = false,
    keyName = 'Enter',
    width,
    onClose,
  } = props
  const send = useSend(command)
  const why = useWhyReadOnly()
  return (
    <DialogFrame
      open
      title={title}
      consequence={consequence}
      actions={[
        {
          label: action,
          keyName,
          disabled: disabled || why !== undefined,
          act: () =>
            send.submit((made) => {
              onClose()
              props.onMade?.(made)
            }),
          ...(kind === undefined ? {} : { kind }),
        },
      ]}
      error={why ?? send.errorElsewhere}
      busy={send.busy}
      dirty={dirty}
      {...(width === undefined ? {} : { width })}
      onClose={onClose}
    >
      {props.children(send.errorAt)}
    </DialogFrame>
  )
}

export interface IncidentDialogProps<T> {
  readonly incident: T
  readonly onClose: () => void
}
