// 拟办, and what was laid before the leader with what the leader said to it.
import { refOf, type Hung } from '../../shared/instruction/find'
import { CAME_BY_NAMES } from '../../shared/instruction/words'
import { relativeText, toMs } from '../../shared/time'
import { PrintLink } from '../paper/print-link'
import { usePersonName } from '../person/person-name'
import { go } from '../route'
import { Heading, KeyButton } from '../ui'
import { useMinute } from '../use-desk'
import styles from './instruction.module.css'

export function ProposalPart({ hung: { instruction } }: { readonly hung: Hung }) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const { proposal } = instruction
  if (proposal === null) return null
  return (
    <section className={styles.section} aria-label="拟办">
      <Heading
        level={3}
        note={`${nameOf(proposal.approvedBy)} ${relativeText(toMs(proposal.recordedAt), minute)} 审定`}
      >
        拟办 · 已审定
      </Heading>
      <p>{proposal.words}</p>
    </section>
  )
}

export function ResultPart({ hung }: { readonly hung: Hung }) {
  const minute = useMinute()
  const { instruction, incident } = hung
  if (instruction.shown.length === 0) return null
  return (
    <section className={styles.section} aria-label="结果呈报">
      <Heading level={3}>结果呈报</Heading>
      {instruction.shown.map((one) => (
        <div key={one.id}>
          <div className={styles.note}>
            {relativeText(toMs(one.at), minute)} {CAME_BY_NAMES[one.way]}呈报 {one.to}{' '}
            <PrintLink
              paper={{ kind: 'resultSheet', ...refOf(hung), shownId: one.id }}
              label={`打印 结果呈报单 ${one.to}`}
            />
          </div>
          <blockquote className={styles.quote}>{one.words}</blockquote>
          {one.answer === null ? (
            <div className={styles.note}>还没有阅示</div>
          ) : one.answer.childId === null ? (
            <div>
              {relativeText(toMs(one.answer.at), minute)} 阅示：“{one.answer.words}”
            </div>
          ) : (
            <div>
              {relativeText(toMs(one.answer.at), minute)} 又作批示{' '}
              <KeyButton
                size="small"
                kind="quiet"
                onPress={() =>
                  go({
                    kind: 'instruction',
                    ...(incident === null ? {} : { incidentId: incident.id }),
                    instructionId: one.answer!.childId!,
                  })
                }
              >
                看新批示
              </KeyButton>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}
