// 文件: what was issued of the opinion, where it went, who has it; and the evidence on paper.
import type { Opinion, OpinionPaper } from '../../shared/opinion/record'
import { paperName } from '../../shared/opinion/papers'
import { relativeText, toMs } from '../../shared/time'
import { CHANNEL_NAMES } from '../../shared/vocabulary'
import { PaperButton } from '../paper/paper-button'
import { usePersonName } from '../person/person-name'
import { Heading, KeyButton } from '../ui'
import { useMinute, useWhyReadOnly } from '../use-desk'
import type { OpenOpinionDialog } from './dialogs/dialogs'
import styles from './opinion.module.css'

interface Props {
  readonly opinion: Opinion
  readonly onOpen: OpenOpinionDialog
}

function Sent({
  paper,
  onOpen,
}: {
  readonly paper: OpinionPaper
  readonly onOpen: OpenOpinionDialog
}) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  return paper.sent.map(({ id, to, at, channel, receipt }) => (
    <div key={id} className={styles.note}>
      {relativeText(toMs(at), minute)} {CHANNEL_NAMES[channel]}送{to}
      {receipt === null ? (
        <>
          {' '}
          <KeyButton
            kind="quiet"
            size="small"
            disabled={why !== undefined}
            title={why}
            onPress={() => onOpen({ kind: 'paperReceipt', paperId: paper.id, sentId: id })}
          >
            记回执
          </KeyButton>
        </>
      ) : (
        ` · ${relativeText(toMs(receipt.at), minute)} ${receipt.receivedBy}收到`
      )}
    </div>
  ))
}

export function PapersPart({ opinion, onOpen }: Props) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const why = useWhyReadOnly()
  const { papers } = opinion
  return (
    <section className={styles.section} aria-label="文件">
      <Heading
        level={3}
        note={papers.length === 0 ? undefined : `${papers.length} 份`}
        actions={
          <>
            <PaperButton
              paper={{ kind: 'opinionEvidence', opinionId: opinion.id }}
              label="打印证据"
              kind="quiet"
              size="small"
            />
            <KeyButton
              size="small"
              keyName="Alt+Q"
              disabled={why !== undefined}
              title={why}
              onPress={() => onOpen({ kind: 'issue' })}
            >
              出文
            </KeyButton>
          </>
        }
      >
        文件
      </Heading>
      {papers.length === 0 && (
        <p className={styles.note}>
          还没有出文。按 Alt+Q 出速报、专报、抄告单、处置报告单，文字按记录起草。
        </p>
      )}
      {[...papers].reverse().map((paper) => (
        <div key={paper.id} className={styles.enquiry}>
          <div>
            <b>{paperName(paper)}</b> {paper.document.title}
            <div className={styles.note}>
              {relativeText(toMs(paper.issuedAt), minute)} {nameOf(paper.issuedBy)} 编辑 ·{' '}
              {paper.approvedBy === null ? '打印后手签' : `${paper.printed.signer} 签发`}
            </div>
            <Sent paper={paper} onOpen={onOpen} />
          </div>
          <div className={styles.paperKeys}>
            <KeyButton size="small" onPress={() => onOpen({ kind: 'paper', paperId: paper.id })}>
              打印
            </KeyButton>
            <KeyButton
              size="small"
              disabled={why !== undefined}
              title={why}
              onPress={() => onOpen({ kind: 'sendPaper', paperId: paper.id })}
            >
              送出
            </KeyButton>
          </div>
        </div>
      ))}
    </section>
  )
}
