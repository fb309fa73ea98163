// ? — the keys of the screen as it stands, in the words of its buttons; what has no button, in the manual's.
import { closeKeysAsked, useKeysAsked, type MeantKey } from '../layout/keys-asked-store'
import { DialogFrame, KeyHint } from '../ui'
import { chapters } from './chapters'
import styles from './manual.module.css'

const told = new Map(
  chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'keys' ? [...block.keys] : [])),
  ),
)

/** Of a key that goes by the screen only what its button says is sure. */
const wordsFor = ({ key, says }: MeantKey): string => says ?? told.get(key) ?? ''

export function KeysDialog() {
  const meant = useKeysAsked(({ meant: asked }) => asked) ?? []
  const shown = meant.filter((one) => wordsFor(one) !== '')
  return (
    <DialogFrame
      open
      title="这个页面上的键"
      consequence="写在按钮上的键都在这里；全部的键见“使用说明 · 快捷键”。"
      width={760}
      actions={[]}
      onClose={closeKeysAsked}
    >
      <dl className={styles.asked}>
        {shown.map((one) => (
          <div key={one.key} className={styles.key}>
            <dt>
              <KeyHint keyName={one.key} />
            </dt>
            <dd>{wordsFor(one)}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  )
}
