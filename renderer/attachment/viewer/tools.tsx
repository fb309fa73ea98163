// Around an attachment that is looked at: the actions with their keys above, what it is below.
import { sizeText } from '../../../shared/attachment/words'
import { FILE_TYPES } from '../../../shared/attachment/types'
import { KeyButton, useKey } from '../../ui'
import { Source, Withdrawn } from '../source'
import type { Shown } from '../shown'
import type { SaveAs } from '../use-save-as'
import type { Zoom } from './use-zoom'
import styles from './viewer.module.css'

export interface ToolsProps {
  readonly name: string
  readonly at: number
  readonly of: number
  readonly walk: (by: number) => void
  /** Null for what has no size: a recording. */
  readonly zoom: Zoom | null
  readonly onTurn: () => void
  readonly saving: SaveAs
  readonly onClose: () => void
}

export function Tools({ name, at, of, walk, zoom, onTurn, saving, onClose }: ToolsProps) {
  const small = { kind: 'quiet', size: 'small' } as const
  return (
    <div className={styles.tools}>
      <h2 className={styles.name} title={name}>
        {name}
      </h2>
      {of > 1 && (
        <>
          <span className={styles.at}>
            {at + 1} / {of}
          </span>
          <KeyButton
            {...small}
            keyName="ArrowLeft"
            keyShownOnly
            disabled={at === 0}
            onPress={() => walk(-1)}
          >
            上一个
          </KeyButton>
          <KeyButton
            {...small}
            keyName="ArrowRight"
            keyShownOnly
            disabled={at === of - 1}
            onPress={() => walk(1)}
          >
            下一个
          </KeyButton>
        </>
      )}
      {zoom !== null && <Sizes zoom={zoom} onTurn={onTurn} />}
      <KeyButton {...small} keyName="Ctrl+S" disabled={saving.busy} onPress={saving.run}>
        {saving.busy ? '正在存…' : '另存为'}
      </KeyButton>
      <KeyButton {...small} keyName="Esc" keyShownOnly onPress={onClose}>
        返回
      </KeyButton>
    </div>
  )
}

function Sizes({ zoom, onTurn }: { readonly zoom: Zoom; readonly onTurn: () => void }) {
  // The same key without Shift.
  useKey('=', zoom.larger)
  const small = { kind: 'quiet', size: 'small' } as const
  return (
    <>
      <KeyButton {...small} keyName="-" onPress={zoom.smaller}>
        缩小
      </KeyButton>
      <span className={styles.percent} role="status" aria-label="显示比例">
        {Math.round(zoom.shown * 100)}%
      </span>
      <KeyButton {...small} keyName="+" onPress={zoom.larger}>
        放大
      </KeyButton>
      <KeyButton {...small} keyName="0" onPress={zoom.fit}>
        合适
      </KeyButton>
      <KeyButton {...small} keyName="Alt+R" title="只转着看，文件不变" onPress={onTurn}>
        转向
      </KeyButton>
    </>
  )
}

export function About({ shown, said }: { readonly shown: Shown; readonly said: SaveAs['said'] }) {
  const { attachment, place } = shown
  return (
    <div className={styles.about}>
      {said !== null && (
        <p role="status" className={said.ok ? styles.saved : styles.refused}>
          {said.text}
        </p>
      )}
      {attachment.withdrawn !== null && <Withdrawn attachment={attachment} />}
      <p>
        {attachment.caption !== '' && <b className={styles.caption}>{attachment.caption}</b>}
        <span className={styles.note}>
          {place !== '' && `${place} · `}
          {FILE_TYPES[attachment.type].name} · {sizeText(attachment.size)} ·{' '}
          <Source attachment={attachment} />
        </span>
      </p>
    </div>
  )
}
