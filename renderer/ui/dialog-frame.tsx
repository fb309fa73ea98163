// A question that needs an answer before anything else: what it does, what follows from it, its
// fields, its actions with their keys. It never throws typed text away without asking.
import { Modal } from 'antd'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { layers } from '../theme/tokens'
import { KeyButton, type ButtonKind } from './key-button'
import { KeyLayer, useKey } from './key-layer'
import { keyLabel, LOCK_KEY, type KeyName } from './keys'
import styles from './dialog-frame.module.css'

export interface DialogAction {
  readonly label: string
  readonly keyName?: KeyName
  /** The first action is primary and is what Enter in a one-line field does. */
  readonly kind?: ButtonKind
  readonly act: () => void
  readonly disabled?: boolean
}

export interface DialogFrameProps {
  readonly open: boolean
  readonly title: string
  /** One sentence: what will be true afterwards. */
  readonly consequence?: ReactNode
  readonly children?: ReactNode
  readonly actions: readonly DialogAction[]
  readonly onClose: () => void
  /** Something has been typed that closing would lose. */
  readonly dirty?: boolean
  /** A refusal of the whole, with its reason; as a function it is asked when all fields are drawn. */
  readonly error?: ReactNode | (() => ReactNode)
  /** The actions wait for an answer. */
  readonly busy?: boolean
  readonly width?: number
  /** What it does cannot be taken back: the focus begins on 返回, and Enter alone does nothing else. */
  readonly startsAtBack?: boolean
}

const FIELDS = 'input:not([disabled]), textarea:not([disabled])'

/**
 * The focus begins in the field that asks for it, else in the first field, else on the primary
 * action: on 返回, where a browser would put it, Enter would undo what the person came to do.
 */
function startAtTheAnswer(atBack: boolean): void {
  const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1)
  if (atBack) return dialog?.querySelector<HTMLElement>('[aria-keyshortcuts="Escape"]')?.focus()
  if (document.activeElement?.matches(FIELDS) === true) return
  const field = dialog?.querySelector<HTMLElement>(FIELDS)
  const primary = [
    ...(dialog?.querySelectorAll<HTMLElement>('form button:not([disabled])') ?? []),
  ].at(-1)
  ;(field ?? primary)?.focus()
}

export function DialogFrame(props: DialogFrameProps) {
  return (
    <Modal
      open={props.open}
      title={props.title}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={props.width ?? 560}
      zIndex={layers.dialog}
      destroyOnHidden
      wrapClassName={styles.wrap ?? ''}
      afterOpenChange={(open) => open && startAtTheAnswer(props.startsAtBack === true)}
    >
      <KeyLayer active={props.open}>
        <DialogBody {...props} />
      </KeyLayer>
    </Modal>
  )
}

function DialogBody({
  consequence,
  children,
  actions,
  onClose,
  dirty = false,
  error,
  busy = false,
}: DialogFrameProps) {
  const [asking, setAsking] = useState<'leave' | 'lock' | null>(null)
  const leave = () => {
    if (asking !== null) setAsking(null)
    else if (dirty) setAsking('leave')
    else onClose()
  }
  useKey('Esc', leave, { enabled: !busy })
  // Locking would lose what has been typed as well: it asks once, and locks when it is pressed again.
  useKey(LOCK_KEY, () => setAsking('lock'), { enabled: dirty && asking !== 'lock' })
  const [first, ...others] = actions
  const form = useRef<HTMLFormElement>(null)

  // After an answer that refused something, typing goes on where it is wrong.
  useEffect(() => {
    if (!busy) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [busy])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && first?.disabled !== true) first?.act()
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      {consequence !== undefined && <p className={styles.consequence}>{consequence}</p>}
      <div className={styles.fields}>{children}</div>
      <div role="alert">
        <ErrorLine error={error} />
      </div>
      {asking !== null ? (
        <AskBeforeLosing asking={asking} onStay={() => setAsking(null)} onLeave={onClose} />
      ) : (
        <div className={styles.actions}>
          <KeyButton kind="quiet" keyName="Esc" keyShownOnly disabled={busy} onPress={leave}>
            返回
          </KeyButton>
          <span className={styles.gap} />
          {others.map((action) => (
            <ActionButton key={action.label} action={action} busy={busy} />
          ))}
          {first !== undefined && <ActionButton action={first} busy={busy} first />}
        </div>
      )}
    </form>
  )
}

/** Drawn after the fields, which say first what they show themselves. */
function ErrorLine({ error }: Pick<DialogFrameProps, 'error'>) {
  const text = typeof error === 'function' ? error() : error
  return text === undefined || text === null ? null : <p className={styles.error}>{text}</p>
}

interface ActionButtonProps {
  readonly action: DialogAction
  readonly busy: boolean
  readonly first?: boolean
}

/** Enter belongs to the form itself, so that it also works from a field. */
function ActionButton({ action, busy, first = false }: ActionButtonProps) {
  const byForm = action.keyName === 'Enter'
  return (
    <KeyButton
      kind={action.kind ?? (first ? 'primary' : 'outlined')}
      keyName={action.keyName}
      keyShownOnly={byForm}
      submit={first && byForm}
      disabled={busy || action.disabled === true}
      onPress={action.act}
    >
      {action.label}
    </KeyButton>
  )
}

function AskBeforeLosing({
  asking,
  onStay,
  onLeave,
}: {
  readonly asking: 'leave' | 'lock'
  readonly onStay: () => void
  readonly onLeave: () => void
}) {
  return (
    <div className={styles.asking} role="alert">
      <span>
        已经填写的内容还没有记下。
        {asking === 'lock' && `仍要锁屏，再按 ${keyLabel(LOCK_KEY)}。`}
      </span>
      <span className={styles.gap} />
      <KeyButton kind="danger" onPress={onLeave}>
        放弃填写
      </KeyButton>
      <KeyButton kind="primary" keyName="Esc" keyShownOnly onPress={onStay}>
        继续填写
      </KeyButton>
    </div>
  )
}
