// 关联、并入: the same matter seen twice. What is merged goes on in the other; its figures and evidence stay its own.
import { useState } from 'react'
import { alike, allOpinions } from '../../../shared/opinion/find'
import { openIncidents } from '../../../shared/incident/find'
import { incidentNumber, newestFirst } from '../../../shared/incident/number'
import { opinionNumber } from '../../../shared/opinion/record'
import { RecordDialog } from '../../form/record-dialog'
import { Choice, Field, Pick } from '../../ui'
import { useDesk } from '../../use-desk'
import type { OpinionDialogProps } from './verify-dialogs'

const HOW = [
  { value: 'incident', label: '属于一件事件' },
  { value: 'relate', label: '关联：两条各自办' },
  { value: 'merge', label: '并入：这一条不再单独办' },
] as const
type How = (typeof HOW)[number]['value']

export function RelateDialog({ opinion, onClose }: OpinionDialogProps) {
  const desk = useDesk()
  const likely = alike(desk, opinion.facts, opinion.id)
  const marked = new Set(likely.map(({ opinion: { id } }) => id))
  const others = allOpinions(desk).filter(({ id, merged }) => id !== opinion.id && merged === null)
  const ordered = [
    ...likely.map((one) => one.opinion),
    ...others.filter(({ id }) => !marked.has(id)),
  ]
  const [how, setHow] = useState<How>(likely.some(({ by }) => by === 'link') ? 'merge' : 'relate')
  const incidents = openIncidents(desk).sort(newestFirst)
  const canBelong = opinion.incident === null && incidents.length > 0
  const [incidentId, setIncidentId] = useState<string | null>(incidents[0]?.id ?? null)
  const [to, setTo] = useState<string | null>(likely[0]?.opinion.id ?? null)
  return (
    <RecordDialog
      title="关联、并入"
      consequence="传播数据和证据各自保留，不相加。"
      action={how === 'merge' ? '并入' : '关联'}
      width={700}
      command={() =>
        how === 'incident'
          ? { type: 'linkOpinion', opinionId: opinion.id, incidentId: incidentId ?? '' }
          : how === 'merge'
            ? { type: 'mergeOpinion', opinionId: opinion.id, into: to ?? '' }
            : { type: 'relateOpinion', opinionId: opinion.id, to: to ?? '' }
      }
      disabled={how === 'incident' ? incidentId === null : to === null}
      dirty={false}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="怎么处理">
            <Choice
              label="怎么处理"
              value={how}
              options={HOW.filter(({ value }) => value !== 'incident' || canBelong)}
              onChange={setHow}
            />
          </Field>
          {how === 'incident' && (
            <Field label="哪一件" required error={errorAt('incidentId', 'opinionId')}>
              <Pick
                value={incidentId}
                options={incidents.map((one) => ({
                  value: one.id,
                  label: `${incidentNumber(one)} ${one.facts.title}`,
                }))}
                searchable
                onChange={setIncidentId}
              />
            </Field>
          )}
          {how !== 'incident' && (
            <Field
              label="哪一条"
              required
              error={errorAt('into', 'to')}
              {...(likely.length === 0 ? {} : { hint: '链接相同、同地同类的排在最前' })}
            >
              <Pick
                value={to}
                options={ordered.map((one) => ({
                  value: one.id,
                  label: `${marked.has(one.id) ? '可能重复 · ' : ''}${opinionNumber(one)} ${one.facts.title}`,
                }))}
                searchable
                onChange={setTo}
              />
            </Field>
          )}
        </>
      )}
    </RecordDialog>
  )
}
