// What must be seen about an incident at a glance: its level first, then what makes it special.
import { endedUnreported, ENDING_NAMES, owesWithdrawal } from '../../shared/incident/ending'
import { classificationOf, type Incident } from '../../shared/incident/record'
import { exposedBeforeReport, knownAboveBeforeReport } from '../../shared/incident/times'
import { levelAboveText } from '../../shared/incident/words'
import { levelText } from '../../shared/vocabulary'
import { kindText } from '../incident-kind'
import { LevelTag, Tag, Tags } from '../ui'

function AboveTag({ incident }: { readonly incident: Incident }) {
  const { levelAbove } = incident
  return levelAbove !== null && knownAboveBeforeReport(incident) ? (
    <Tag kind="late" title={`${levelAboveText(levelAbove)}，早于我单位首次上报`}>
      上级先于我单位知道
    </Tag>
  ) : null
}

function MediaTag({ incident }: { readonly incident: Incident }) {
  const { mediaExposure } = incident
  if (mediaExposure === null) return null
  return exposedBeforeReport(incident) ? (
    <Tag kind="late" title={`${mediaExposure.outlet}，早于我单位首次上报`}>
      媒体曝光在上报之前
    </Tag>
  ) : (
    <Tag kind="plain" title={mediaExposure.outlet}>
      媒体曝光
    </Tag>
  )
}

/** Told apart from what was handled to its end, in lists too. */
function EndTags({ incident, brief }: { readonly incident: Incident; readonly brief: boolean }) {
  const { closing } = incident
  if (closing === null || !endedUnreported(incident))
    return brief ? null : <Tag kind="safe">已办结</Tag>
  return (
    <>
      <Tag kind="plain">{ENDING_NAMES[closing.ending.kind]}</Tag>
      {owesWithdrawal(incident) && <Tag kind="late">待核销</Tag>}
    </>
  )
}

/** Names of rooms are long; the whole stands in the title. */
const LONGEST_ROOM = 16
const shortly = (unit: string): string =>
  unit.length > LONGEST_ROOM ? `${unit.slice(0, LONGEST_ROOM - 1)}…` : unit

/** The colours of the levels are for what is real: an exercise has the word alone. */
export function IncidentTags({
  incident,
  brief = false,
  levelled = !brief,
}: {
  readonly incident: Incident
  readonly brief?: boolean
  /** False where the level stands beside them already. */
  readonly levelled?: boolean
}) {
  const { level, sensitive } = classificationOf(incident)
  const { facts, verified, dailyAt, closing, received } = incident
  return (
    <Tags>
      {levelled &&
        (facts.exercise ? <Tag kind="plain">{levelText(level)}</Tag> : <LevelTag level={level} />)}
      {!verified && <Tag kind="unverified" />}
      {sensitive && <Tag kind="sensitive" />}
      {facts.exercise && <Tag kind="exercise" />}
      {received !== null && (
        <Tag kind="plain" title={`${received.source.unit} ${received.source.number}`}>
          来自 {shortly(received.source.unit)}
        </Tag>
      )}
      <MediaTag incident={incident} />
      <AboveTag incident={incident} />
      {!brief && <Tag kind="category">{kindText(facts.kind)}</Tag>}
      {dailyAt !== null && <Tag kind="plain">日报 {dailyAt}</Tag>}
      {closing !== null && <EndTags incident={incident} brief={brief} />}
    </Tags>
  )
}
