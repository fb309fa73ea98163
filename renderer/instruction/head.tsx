// The words, whose they are, what they hang on.
import { incidentNumber } from '../../shared/incident/number'
import { lookUp } from '../../shared/lookup'
import { instructionNumber, refOf, type Hung } from '../../shared/instruction/find'
import { paperText } from '../../shared/instruction/texts'
import { INSTRUCTION_KIND_NAMES } from '../../shared/instruction/words'
import { relativeText, toMs } from '../../shared/time'
import { usePersonName } from '../person/person-name'
import { go } from '../route'
import { KeyButton, Struck, Tags } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import { HowTags, OverdueTag, StageTag } from './tags'
import styles from './instruction.module.css'

/** The words as they stand; what stood there before a correction, struck. */
function Words({ hung }: { readonly hung: Hung }) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const { instruction, incident } = hung
  const own = instruction.corrections
  const ofIncident =
    incident?.corrections.filter(
      ({ target }) => target.kind === 'instruction' && target.instructionId === instruction.id,
    ) ?? []
  const changed = [...own.map((one) => ({ ...one, at: one.recordedAt })), ...ofIncident].flatMap(
    ({ changes, reason, at, by }) =>
      changes
        .filter(({ field }) => field === 'words')
        .map(({ from }) => ({
          old: from as string,
          by: nameOf(by),
          at: relativeText(toMs(at), minute),
          why: reason,
        })),
  )
  const shown =
    instruction.words === '' ? INSTRUCTION_KIND_NAMES[instruction.kind] : instruction.words
  return (
    <blockquote className={styles.words} aria-label="原话">
      {changed.length === 0 ? shown : <Struck value={shown} corrections={changed} brief={false} />}
    </blockquote>
  )
}

export function InstructionHead({ hung }: { readonly hung: Hung }) {
  const minute = useMinute()
  const desk = useDesk()
  const nameOf = usePersonName()
  const { instruction, incident } = hung
  const { from, receivedAt, recordedAt, recordedBy, paper, parentId } = instruction
  const parent =
    parentId === null
      ? undefined
      : incident === null
        ? lookUp(desk.instruction.loose, parentId)
        : incident.instructions.find(({ id }) => id === parentId)
  return (
    <header className={styles.head}>
      <p className={styles.note}>
        {instructionNumber(hung)} · {relativeText(toMs(receivedAt), minute)} 收到 ·{' '}
        {relativeText(toMs(recordedAt), minute)} {nameOf(recordedBy)} 登记
      </p>
      <h2>{from}</h2>
      <Words hung={hung} />
      <Tags>
        <HowTags hung={hung} />
        <StageTag instruction={instruction} />
        <OverdueTag instruction={instruction} now={minute} />
      </Tags>
      {paper !== null && <p className={styles.note}>批在 {paperText(paper)}</p>}
      {incident !== null && (
        <p className={styles.note}>
          {incidentNumber(incident)} {incident.facts.title}{' '}
          <KeyButton
            size="small"
            kind="quiet"
            keyName="Alt+O"
            onPress={() => go({ kind: 'incident', incidentId: incident.id })}
          >
            看事件
          </KeyButton>
        </p>
      )}
      {parent !== undefined && (
        <p className={styles.note}>
          在 {instructionNumber({ instruction: parent, incident })} 的结果上又作的批示{' '}
          <KeyButton
            size="small"
            kind="quiet"
            onPress={() => go({ kind: 'instruction', ...refOf({ instruction: parent, incident }) })}
          >
            看原批示
          </KeyButton>
        </p>
      )}
    </header>
  )
}
