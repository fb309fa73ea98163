// What must be seen about an incident at a glance: its level first, then what makes it special.
import { isClosedBelow } from '../../shared/deadline/urgency'
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
/** `土默特左旗`: in a line the place says it, and leaves the room to what has happened. */
const placeOf = (unit: string): string => unit.replace(/(?<=.)人民政府.*$/, '')
function shortly(unit: string, brief: boolean): string {
  const name = brief ? placeOf(unit) : unit
  return name.length > LONGEST_ROOM ? `${name.slice(0, LONGEST_ROOM - 1)}…` : name
}

/** Where it came from; that it is closed there is why it stands below what is live. */
function ReceivedTags({
  incident,
  brief,
}: {
  readonly incident: Incident
  readonly brief: boolean
}) {
  const { received } = incident
  if (received === null) return null
  const { unit, number } = received.source
  const closed = isClosedBelow(incident)
  if (brief && closed)
    return <Tag kind="plain" title={`${unit} ${number}`}>{`${shortly(unit, brief)}已终报`}</Tag>
  return (
    <>
      <Tag kind="plain" title={`${unit} ${number}`}>
        来自 {shortly(unit, brief)}
      </Tag>
      {closed && <Tag kind="plain">对方已终报</Tag>}
    </>
  )
}

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
  const { facts, verified, dailyAt, closing } = incident
  return (
    <Tags>
      {levelled &&
        (facts.exercise ? <Tag kind="plain">{levelText(level)}</Tag> : <LevelTag level={level} />)}
      {!verified && <Tag kind="unverified" />}
      {sensitive && <Tag kind="sensitive" />}
      {facts.exercise && <Tag kind="exercise" />}
      <ReceivedTags incident={incident} brief={brief} />
      <MediaTag incident={incident} />
      <AboveTag incident={incident} />
      {!brief && <Tag kind="category">{kindText(facts.kind)}</Tag>}
      {dailyAt !== null && <Tag kind="plain">日报 {dailyAt}</Tag>}
      {closing !== null && <EndTags incident={incident} brief={brief} />}
    </Tags>
  )
}
