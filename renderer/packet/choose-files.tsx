// Where files come in: chosen, dropped anywhere, pasted, or before the camera.
import { useRef } from 'react'
import type { Handed } from '../attachment/incoming'
import { Empty, FileInput, KeyButton } from '../ui'
import styles from './packet.module.css'

/** What a file really is, its content says. */
const ACCEPT = '.zip,.age,.json,.pdf,.png,.jpg,.jpeg,.webp,.bmp,.gif'

export interface ChooseProps {
  readonly onTake: (handed: readonly Handed[]) => void
  /** Why nothing can be taken in here and now. */
  readonly why: string | undefined
  readonly label?: string
  readonly kind?: 'primary' | 'outlined'
}

export function ChooseButton({ onTake, why, label = '选文件', kind = 'outlined' }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <FileInput
        ref={input}
        multiple
        accept={ACCEPT}
        label="要导入的文件"
        onFiles={(files) => onTake(files.map((file) => ({ file, name: file.name, folder: false })))}
      />
      <KeyButton
        kind={kind}
        keyName="Ctrl+O"
        disabled={why !== undefined}
        title={why}
        onPress={() => input.current?.click()}
      >
        {label}
      </KeyButton>
    </>
  )
}

export interface NothingYetProps extends ChooseProps {
  /** The button of the camera, where there is one. */
  readonly camera: React.ReactNode
}

export function NothingYet({ onTake, why, camera }: NothingYetProps) {
  return (
    <Empty
      title="把外单位送来的材料放到这里"
      action={
        <div className={styles.ways}>
          <ChooseButton onTake={onTake} why={why} kind="primary" />
          {camera}
        </div>
      }
    >
      事件包（.zip）、加密的事件包（.zip.age）、回执文件；传真或打印件页脚二维码的照片、扫描图、PDF，可以一次放几张。
      拖到这个页面任何地方、按 Ctrl+V
      粘贴、或选文件都行。先看清是什么，再决定收不收；看的时候本机没有任何改动。
    </Empty>
  )
}
