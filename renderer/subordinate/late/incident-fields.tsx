// An incident, and in which part a unit owes its report of it: fields of several dialogs.
import { allDuties, unitOfDuty } from '../../../shared/accountability/duties'
import { BODIES, BODY_NAMES, type Body } from '../../../shared/accountability/outcome'
import { endedUnreported } from '../../../shared/incident/ending'
import { incidentNumber, newestFirst } from '../../../shared/incident/number'
import { shortNameOf } from '../../../shared/subordinate/find'
import { Choice, Field, Pick } from '../../ui'
import { useDesk } from '../../use-desk'

interface IncidentProps {
  readonly value: string | null
  readonly error: string | undefined
  readonly onChange: (incidentId: string) => void
}

/** Whatever can be judged: no exercise, and nothing that was not so, double or somebody else's. */
export function IncidentField({ value, error, onChange }: IncidentProps) {
  const options = Object.values(useDesk().incidents)
    .filter((one) => !one.facts.exercise && !endedUnreported(one))
    .sort(newestFirst)
    .map((one) => ({ value: one.id, label: `${incidentNumber(one)} ${one.facts.title}` }))
  return (
    <Field label="哪一件" required error={error}>
      <Pick label="哪一件" value={value} searchable options={options} onChange={onChange} />
    </Field>
  )
}

interface BodyProps {
  readonly incidentId: string | null
  readonly value: Body | null
  readonly error?: string | undefined
  readonly onChange: (body: Body) => void
}

/** Each part with the unit that owes in it now: whoever is said takes its place. */
export function BodyField({ incidentId, value, error, onChange }: BodyProps) {
  const desk = useDesk()
  const duties = allDuties(desk).filter(({ incident }) => incident === incidentId)
  const options = BODIES.map((body) => {
    const duty = duties.find((one) => one.body === body)
    const unit = duty === undefined ? undefined : unitOfDuty(desk, duty)
    const holder = unit === undefined ? '' : `（现为${shortNameOf(unit)}）`
    return { value: body, label: `${BODY_NAMES[body]}${holder}` }
  })
  return (
    <Field label="身份" required error={error}>
      <Choice label="身份" value={value} options={options} onChange={onChange} />
    </Field>
  )
}
