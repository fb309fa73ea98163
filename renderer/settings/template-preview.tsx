// Beside the form: a document of each kind as the next one would be printed, of an invented incident.
import { useDeferredValue, useMemo } from 'react'
import { reportPaper } from '../../shared/paper/official/report'
import { SAMPLE_KINDS, SAMPLE_NAMES, sampleSheet } from '../../shared/paper/sample'
import { Choice } from '../ui'
import { PaperSheet } from '../paper/paper-sheet'
import { useDesk, useMe, useMinute, useUnit } from '../use-desk'
import styles from './template.module.css'
import { preview, usePreviewed } from './template-draft'

const KINDS = SAMPLE_KINDS.map((kind) => ({ value: kind, label: SAMPLE_NAMES[kind] }))

export function TemplatePreview() {
  const unit = useUnit()
  const { template: inForce, docSerials } = useDesk()
  const me = useMe()
  const minute = useMinute()
  const kind = usePreviewed((shown) => shown.kind)
  const template = useDeferredValue(usePreviewed((shown) => shown.template)) ?? inForce
  const paper = useMemo(
    () => reportPaper(sampleSheet({ unit, template, docSerials }, kind, me ?? undefined, minute)),
    [unit, template, docSerials, kind, me, minute],
  )
  return (
    <>
      <div className={styles.kinds}>
        <Choice value={kind} options={KINDS} label="看哪一种" onChange={preview} />
      </div>
      <PaperSheet paper={paper} />
    </>
  )
}
