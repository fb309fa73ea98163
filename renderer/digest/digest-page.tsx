// 值班要情: drafted from the record since the last issue, edited, issued by a leader, printed.
import { useState } from 'react'
import { allDigests, issueName, nextFrom, openDraft } from '../../shared/digest/find'
import type { Digest } from '../../shared/digest/record'
import { minuteText, toInstant, toMs, type Ms } from '../../shared/time'
import { RecordDialog } from '../form/record-dialog'
import { useChanged } from '../form/use-changed'
import { DeskLayout } from '../layout/desk-layout'
import { LogPlaces } from '../layout/log-places'
import { goBack } from '../route'
import { Empty, Field, Heading, KeyButton, Table, TimeField, useKey, type Column } from '../ui'
import { usePersonName } from '../person/person-name'
import { useDesk, useNow, useWhyReadOnly } from '../use-desk'
import { deskNow } from '../store'
import { DigestDialog } from './digest-dialog'
import styles from './digest.module.css'

const columns = (nameOf: (id: string) => string): readonly Column<Digest>[] => [
  { key: 'issue', title: '期号', width: 140, cell: issueName },
  { key: 'title', title: '标题', cell: ({ words }) => words.title },
  {
    key: 'period',
    title: '起止',
    width: 220,
    cell: ({ from, to }) =>
      `${minuteText(toMs(from)).slice(5)} 至 ${minuteText(toMs(to)).slice(5)}`,
  },
  { key: 'by', title: '编辑', width: 100, cell: ({ savedBy }) => nameOf(savedBy) },
  {
    key: 'issued',
    title: '签发',
    width: 190,
    cell: ({ issued }) =>
      issued === null
        ? '还没有签发'
        : `${minuteText(toMs(issued.at)).slice(5)} ${nameOf(issued.by)}`,
  },
]

function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const now = useNow()
  const [from, setFrom] = useState<Ms | null>(() => nextFrom(desk, deskNow()))
  return (
    <RecordDialog
      title="起草值班要情"
      consequence="这段时间的事件、舆情、批示、下级零报告和点名、领导外出、敏感时段、待办，由记录写成，再由人改。"
      action="起草"
      keyName="Ctrl+Enter"
      dirty={useChanged(from)}
      onClose={onClose}
      command={() => ({ type: 'draftDigest', from: from === null ? '' : toInstant(from) })}
    >
      {(errorAt) => (
        <Field
          label="从几时起"
          required
          error={errorAt('from')}
          hint="到现在为止；上一期到哪里，就从哪里接"
        >
          <TimeField value={from} now={now} onChange={setFrom} />
        </Field>
      )}
    </RecordDialog>
  )
}

export function DigestPage() {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const nameOf = usePersonName()
  const [open, setOpen] = useState<'draft' | { readonly digestId: string } | null>(null)
  useKey('Esc', goBack)
  const draft = openDraft(desk)
  const close = () => setOpen(null)
  return (
    <DeskLayout>
      <div className={styles.page}>
        <LogPlaces current="digests" />
        <Heading
          note={draft === null ? '由记录写成，领导签发后编期号' : '有一份草稿还没有签发'}
          actions={
            <KeyButton
              kind="primary"
              keyName="Alt+N"
              disabled={why !== undefined}
              title={why}
              onPress={() => setOpen(draft === null ? 'draft' : { digestId: draft.id })}
            >
              {draft === null ? '起草' : '接着写'}
            </KeyButton>
          }
        >
          值班要情
        </Heading>
        <Table
          label="各期值班要情"
          columns={columns(nameOf)}
          rows={allDigests(desk)}
          rowKey={({ id }) => id}
          rowTone={({ issued }) => (issued === null ? 'soon' : undefined)}
          onOpen={({ id }) => setOpen({ digestId: id })}
          empty={
            <Empty title="还没有值班要情">按 Alt+N 起草：从昨天这时到现在，由记录写成。</Empty>
          }
        />
        {open === 'draft' && <DraftDialog onClose={close} />}
        {open !== null && typeof open === 'object' && (
          <DigestDialog digestId={open.digestId} onClose={close} />
        )}
      </div>
    </DeskLayout>
  )
}
