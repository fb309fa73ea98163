// 舆情 of the incident: each with how it stands and its evidence, looked up where it is kept and copied nowhere.
import { useState } from 'react'
import type { Incident, LinkedOpinion } from '../../shared/incident/record'
import { lookUp } from '../../shared/lookup'
import type { Opinion } from '../../shared/opinion/record'
import { spreadText } from '../../shared/opinion/spread'
import { handlingOf, truthOf } from '../../shared/opinion/standing'
import { HANDLING_NAMES, TRUTH_NAMES } from '../../shared/opinion/words'
import { minuteText, toMs } from '../../shared/time'
import { AttachmentList } from '../attachment/attachment-list'
import { shownOfOpinion } from '../attachment/shown'
import { Viewer } from '../attachment/viewer/viewer'
import { go } from '../route'
import { Heading, KeyButton } from '../ui'
import { useDesk } from '../use-desk'
import styles from './incident.module.css'

const KEPT_THERE = '证据存在舆情里，要增加请打开舆情'
const NOTHING = () => undefined

function standing(opinion: Opinion): string {
  const verdict = opinion.verdicts.at(-1)
  const counted = opinion.snapshots.at(-1)
  return [
    verdict === undefined
      ? TRUTH_NAMES[truthOf(opinion)]
      : `${TRUTH_NAMES[verdict.truth]}（${verdict.source}：${verdict.ground}）`,
    HANDLING_NAMES[handlingOf(opinion)],
    ...(counted === undefined
      ? []
      : [`${minuteText(toMs(counted.at))} ${spreadText(counted.spread)}`]),
  ].join(' · ')
}

function One({ linked }: { readonly linked: LinkedOpinion }) {
  const desk = useDesk()
  const { opinionId, number, title, began, foundAt } = linked
  const opinion = lookUp(desk.opinion.opinions, opinionId)
  const [viewed, setViewed] = useState<string | null>(null)
  const shown = shownOfOpinion(desk, opinionId).map((one) => ({ ...one, changeable: false }))
  return (
    <>
      <div className={styles.record}>
        <div className={styles.line}>
          <KeyButton kind="quiet" size="small" onPress={() => go({ kind: 'opinion', opinionId })}>
            {number} {opinion?.facts.title ?? title}
          </KeyButton>
          {began && (
            <span className={styles.note}>由它转来，{minuteText(toMs(foundAt))} 发现即接报</span>
          )}
        </div>
        {opinion !== undefined && <div className={styles.note}>{standing(opinion)}</div>}
      </div>
      {shown.length > 0 && (
        <AttachmentList
          label={`${number}的证据`}
          shown={shown}
          onOpen={setViewed}
          onCaption={NOTHING}
          onWithdraw={NOTHING}
          why={KEPT_THERE}
        />
      )}
      {viewed !== null && <Viewer shown={shown} first={viewed} onClose={() => setViewed(null)} />}
    </>
  )
}

export function OpinionsPart({ incident }: { readonly incident: Incident }) {
  if (incident.opinions.length === 0) return null
  return (
    <section className={styles.section} aria-label="网络舆情">
      <Heading level={3}>网络舆情</Heading>
      {incident.opinions.map((linked) => (
        <One key={linked.opinionId} linked={linked} />
      ))}
    </section>
  )
}
