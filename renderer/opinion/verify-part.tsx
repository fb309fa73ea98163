// 核实: who was asked when, what they answered, and what it came to.
import type { Opinion } from '../../shared/opinion/record'
import { isOpen, openEnquiries } from '../../shared/opinion/standing'
import { TRUTH_NAMES } from '../../shared/opinion/words'
import { counterpartText } from '../../shared/phone/record'
import { relativeText, toMs } from '../../shared/time'
import { Heading, KeyButton } from '../ui'
import { useMinute, useWhyReadOnly } from '../use-desk'
import type { OpenOpinionDialog } from './dialogs/dialogs'
import styles from './opinion.module.css'

export function VerifyPart({
  opinion,
  onOpen,
}: {
  readonly opinion: Opinion
  readonly onOpen: OpenOpinionDialog
}) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  const waiting = openEnquiries(opinion).length
  const { enquiries, verdicts } = opinion
  const last = verdicts.at(-1)
  const time = (at: string) => relativeText(toMs(at), minute)
  return (
    <section className={styles.section} aria-label="核实">
      <Heading level={3} note={waiting > 0 ? `${waiting} 处还没有答复` : undefined}>
        核实
      </Heading>
      {last !== undefined && (
        <p className={styles.verdict}>
          <b>{TRUTH_NAMES[last.truth]}</b>（{last.source}，{time(last.at)}）：{last.ground}
        </p>
      )}
      {enquiries.length === 0 && last === undefined && (
        <p className={styles.note}>还没有问过谁。先电话上报“未核实”，再问属地和主管部门。</p>
      )}
      {enquiries.map((enquiry) => (
        <div key={enquiry.id} className={styles.enquiry}>
          <div>
            <b>{counterpartText(enquiry.of)}</b>{' '}
            <span className={styles.note}>
              {enquiry.of.phone} {time(enquiry.at)} 询问{' '}
              {enquiry.answer !== null && `· ${time(enquiry.answer.at)} 答复`}
            </span>
            {enquiry.question !== '' && <div>{enquiry.question}</div>}
            {enquiry.answer !== null && (
              <div>
                答复：{enquiry.answer.who !== '' && `${enquiry.answer.who}，`}
                {enquiry.answer.words}
              </div>
            )}
          </div>
          {enquiry.answer === null && isOpen(opinion) && (
            <KeyButton
              size="small"
              disabled={why !== undefined}
              title={why}
              onPress={() => onOpen({ kind: 'answer', enquiryId: enquiry.id })}
            >
              记答复
            </KeyButton>
          )}
        </div>
      ))}
    </section>
  )
}
