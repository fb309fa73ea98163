// What is not whole yet: sealed, some codes still missing, or nothing that could be read.
import { useState } from 'react'
import type { ImportPreview } from '../../shared/packet/preview'
import { refusalText } from '../../shared/refusals'
import { Field, FieldRow, KeyButton, PinInput } from '../ui'
import styles from './packet.module.css'
import type { Importing } from './use-import'

export function Sealed({ importing }: { readonly importing: Importing }) {
  const [passphrase, setPassphrase] = useState('')
  const { refusal, busy, unlock } = importing
  return (
    <form
      className={styles.sealed}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '' && !busy) unlock(passphrase)
      }}
    >
      <Field
        label="打开密码"
        required
        hint="对方设的密码，应当面或另途告知您；大小写要一样"
        error={refusal === null ? undefined : refusalText(refusal)}
      >
        <FieldRow fit>
          <span className={styles.passphrase}>
            <PinInput
              words
              label="打开密码"
              autoFocus
              value={passphrase}
              onChange={setPassphrase}
            />
          </span>
          <KeyButton
            kind="primary"
            keyName="Enter"
            keyShownOnly
            submit
            disabled={passphrase === '' || busy}
            onPress={() => unlock(passphrase)}
          >
            打开
          </KeyButton>
        </FieldRow>
      </Field>
    </form>
  )
}

export function Parts({
  preview,
}: {
  readonly preview: Extract<ImportPreview, { kind: 'parts' }>
}) {
  const { have, of, missing } = preview
  return (
    <div className={styles.parts} role="status">
      <p className={styles.count}>
        已读到 {have} / {of} 张二维码，还缺第 {missing.join('、')} 张
      </p>
      <ol className={styles.marks} aria-label="二维码">
        {Array.from({ length: of }, (_, index) => {
          const lacks = missing.includes(index + 1)
          return (
            <li key={index} className={lacks ? styles.lacking : styles.there}>
              {index + 1}
              {lacks ? '' : ' ✓'}
            </li>
          )
        })}
      </ol>
      <p className={styles.quiet}>
        每个二维码旁边印着“第几张/共几张”。把缺的拍清楚，接着拖进来或再选几张，不用从头来。
      </p>
    </div>
  )
}

export function Unread({ text }: { readonly text: string }) {
  return (
    <p className={styles.refused} role="alert">
      <b>没有收下：</b>
      {text}
    </p>
  )
}
