// The codes of those who were just given one: seen here and on the slips, and nowhere afterwards.
import { useState } from 'react'
import { PaperButton } from '../paper/paper-button'
import { DialogFrame, Heading, KeyButton, Table, useKey, type Column } from '../ui'
import styles from './settings.module.css'

export interface Slip {
  readonly name: string
  readonly post: string
  readonly code: string
}

const COLUMNS: readonly Column<Slip>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => <b>{name}</b>, width: '30%' },
  { key: 'post', title: '职务', cell: ({ post }) => post || '—' },
  { key: 'code', title: '一次性口令', cell: ({ code }) => <b className={styles.code}>{code}</b> },
]

export interface CodeSlipsProps {
  readonly slips: readonly Slip[]
  /** What stopped before all were taken in. */
  readonly fault: string | undefined
  readonly onClose: () => void
}

export function CodeSlips({ slips, fault, onClose }: CodeSlipsProps) {
  const [leaving, setLeaving] = useState(false)
  useKey('Esc', () => setLeaving(true))
  return (
    <>
      <Heading
        note="离开这一页就看不到了：先打印，裁开交给本人。丢了的，在“人员”里重置"
        actions={
          <>
            <KeyButton kind="quiet" keyName="Esc" onPress={() => setLeaving(true)}>
              返回
            </KeyButton>
            <PaperButton
              kind="primary"
              label="打印口令条"
              paper={{ kind: 'codeSlips', slips: [...slips] }}
            />
          </>
        }
      >
        已添加 {slips.length} 人
      </Heading>
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {fault} 前面 {slips.length} 人已经添加，改好表后再导入一次，已添加的会跳过。
        </p>
      )}
      <Table
        label="一次性口令"
        columns={COLUMNS}
        rows={slips}
        rowKey={({ name }) => name}
        empty={null}
      />
      {leaving && (
        <DialogFrame
          open
          title="口令条打印好了吗？"
          consequence="离开后谁也看不到这些口令，没拿到条的人要逐个重置。"
          actions={[{ label: '打印好了，离开', keyName: 'Ctrl+Enter', act: onClose }]}
          onClose={() => setLeaving(false)}
          error={() => undefined}
        >
          {null}
        </DialogFrame>
      )}
    </>
  )
}
