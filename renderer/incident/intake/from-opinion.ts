// An opinion that becomes an incident: all that it says is carried over, nothing is typed twice, and the person may
// change any of it but make 接报 later than 发现.
import type { Threshold } from '../../../shared/incident/thresholds'
import type { Command } from '../../../shared/desk'
import { outletOf } from '../../../shared/opinion/become'
import { opinionNumber, type Opinion } from '../../../shared/opinion/record'
import { truthOf } from '../../../shared/opinion/standing'
import { regionText } from '../../../shared/region'
import { MINUTE, relativeText, toMs, type Ms } from '../../../shared/time'
import type { Kind } from '../../../shared/vocabulary'
import { basisOf, emptyIntake, intakeCommand, type IntakeForm } from './intake-form'

const minuteOf = (at: string): Ms => Math.floor(toMs(at) / MINUTE) * MINUTE

/** What is known of it, the verified words before what was posted. */
function saidOf({ facts, verdicts }: Opinion): string {
  const verdict = verdicts.at(-1)
  return [
    verdict === undefined ? '' : `${verdict.source}核实：${verdict.ground}`,
    `网上反映：${facts.title}${facts.excerpt === '' ? '' : `。原文：“${facts.excerpt}”`}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** It happened at the latest when it was published: said as an estimate, for the person to mend. */
export function intakeFromOpinion(opinion: Opinion): IntakeForm {
  const { facts } = opinion
  const truth = truthOf(opinion)
  return {
    ...emptyIntake(toMs(facts.foundAt), facts.region),
    from: { unit: `网络舆情（${outletOf(facts)}）`, name: '', post: '', phone: '' },
    occurredAt: minuteOf(facts.publishedAt ?? facts.foundAt),
    occurredApprox: true,
    place: facts.place === '' ? regionText(facts.region) : facts.place,
    kind: 'opinion',
    title: facts.title,
    said: saidOf(opinion),
    unitConcerned: facts.unitConcerned,
    unverified: truth !== 'true' && truth !== 'partlyTrue',
    sensitive: facts.sensitive,
  }
}

/** Said under the opinion's name: what goes over by itself. */
export function takenOver({ facts, calls, snapshots }: Opinion): string {
  const published =
    facts.publishedAt === null
      ? []
      : [`媒体首次曝光 ${relativeText(toMs(facts.publishedAt), toMs(facts.foundAt))}`]
  const phoned = calls.length === 0 ? [] : [`已电话报告 ${calls.length} 次，算作事件的电话报告`]
  const counted = snapshots.length === 0 ? [] : ['传播计数']
  return `一并带过去：${[...published, ...phoned, ...counted, '证据', '核实情况'].join('、')}`
}

/** The basis of the level is the thresholds', or whoever verified it. */
function levelBasis(
  form: IntakeForm,
  { verdicts }: Opinion,
  thresholds: readonly Threshold[],
): string {
  const suggested = basisOf(form, thresholds)
  const verdict = verdicts.at(-1)
  if (suggested !== '' || form.level === null || verdict === undefined) return suggested
  return `${verdict.source}：${verdict.ground}`.slice(0, 200)
}

export function becomingCommand(
  form: IntakeForm & { readonly kind: Kind },
  opinion: Opinion,
  thresholds: readonly Threshold[],
): Extract<Command, { type: 'turnIntoIncident' }> {
  const { facts, level, verified, sensitive } = intakeCommand(form, thresholds)
  return {
    type: 'turnIntoIncident',
    opinionId: opinion.id,
    facts: { ...facts, source: { ...facts.source, name: opinionNumber(opinion) } },
    level,
    levelBasis: levelBasis(form, opinion, thresholds),
    verified,
    sensitive,
  }
}
