// 添加附件: files chosen, dropped or pasted are laid out first, with room for a caption; then they are
// attached. What is attached stays on the record, so nothing goes there by a slip of the hand.
import { useRef } from 'react'
import type { Owner } from '../../shared/attachment/record'
import type { StoredType } from '../../shared/attachment/types'
import { ok, type Result } from '../../shared/result'
import { DialogFrame, KeyButton } from '../ui'
import { ACCEPT } from './names'
import { DropTarget } from './drop-target'
import { useIncoming } from './incoming'
import { useAttaching } from './use-attaching'
import { leaveAllOut, offer, useWaitingFiles } from './waiting'
import { WaitingRow } from './waiting-row'
import styles from './attachment.module.css'

export interface AddTo {
  /** What the files are to belong to, by a name that stays while a report gets its id. */
  readonly place: string
  /** As people call it: `17号事件`, `首报`, `值班记录第5条`. */
  readonly name: string
  readonly owner: Owner | ((type: StoredType) => Promise<Result<Owner>>)
  /** Why nothing can be added here and now. */
  readonly why: string | undefined
  /** What else follows from adding: an approval that is void. */
  readonly consequence?: string | undefined
  /** What becomes of the files there. */
  readonly note?: string
}

const ALWAYS = '加上以后原件一直保留，只能写明原因撤下。涉密信息不得录入本机。'

const ownerOf =
  ({ owner }: AddTo) =>
  async (type: StoredType): Promise<Result<Owner>> =>
    typeof owner === 'function' ? owner(type) : ok(owner)

/** Asks the system for files. It never lies on the page, where the focus could fall on it. */
function fileInput(take: (files: readonly File[]) => void): HTMLInputElement {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept: ACCEPT })
  input.addEventListener('change', () => take([...(input.files ?? [])]))
  return input
}

/** The button that asks for files. */
export function AddButton({
  to,
  keyName = 'Alt+P',
}: {
  readonly to: AddTo
  readonly keyName?: string
}) {
  // Held until the next one, so that it is there when the person has chosen.
  const asking = useRef<HTMLInputElement>(null)
  const ask = () => {
    asking.current = fileInput((files) =>
      offer(
        to.place,
        files.map((file) => ({ file, name: file.name, folder: false })),
      ),
    )
    asking.current.click()
  }
  return (
    <KeyButton
      size="small"
      keyName={keyName}
      disabled={to.why !== undefined}
      title={to.why}
      onPress={ask}
    >
      添加附件
    </KeyButton>
  )
}

/** Listens for files anywhere on the screen, and shows those that wait. */
export function Adding({ to }: { readonly to: AddTo }) {
  const { place, name, why } = to
  const files = useWaitingFiles(place)
  const waiting = files.length > 0
  const over = useIncoming((handed) => why === undefined && offer(place, handed))
  return (
    <>
      {over && <DropTarget to={name} why={why} />}
      {waiting && <AddingDialog to={to} files={files} />}
    </>
  )
}

function AddingDialog({
  to,
  files,
}: {
  readonly to: AddTo
  readonly files: ReturnType<typeof useWaitingFiles>
}) {
  const { place, name, why, consequence, note = '' } = to
  const { busy, run } = useAttaching(place, ownerOf(to))
  const possible = files.filter(({ hopeless }) => !hopeless)
  const failed = possible.some(({ error }) => error !== null)
  const close = () => leaveAllOut(place)
  return (
    <DialogFrame
      open
      width={760}
      title={`附到${name}`}
      consequence={
        <>
          {consequence !== undefined && <b className={styles.consequence}>{consequence}</b>}
          {note}
          {ALWAYS}
        </>
      }
      actions={[
        {
          label: busy
            ? '正在添加…'
            : failed
              ? '再试一次'
              : possible.length < 2
                ? '添加'
                : `添加 ${possible.length} 个`,
          keyName: 'Ctrl+Enter',
          act: () => run(close),
          disabled: why !== undefined || possible.length === 0,
        },
      ]}
      error={why}
      busy={busy}
      dirty
      onClose={close}
    >
      <ul className={styles.waitingList} aria-label="要添加的文件">
        {files.map((one) => (
          <WaitingRow
            key={one.key}
            place={place}
            waiting={one}
            busy={busy}
            first={one === files[0]}
          />
        ))}
      </ul>
      <p className={styles.hint}>
        还可以接着拖进来、粘贴，或 <MoreFiles to={to} />
      </p>
    </DialogFrame>
  )
}

function MoreFiles({ to }: { readonly to: AddTo }) {
  return <AddButton to={to} />
}
