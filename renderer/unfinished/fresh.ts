// Whoever takes a call gets an empty form, whatever else lies half-written.
import { draftKey, type DraftPlace } from '../form/draft-keys'
import { useDrafts } from '../form/drafts'
import { useRoute, type Route } from '../route'

/** The first number under which nothing is kept and that is not on the screen. */
function freeForm(
  placeOf: (form: string) => DraftPlace,
  isHere: (form: string) => boolean,
): string {
  const { drafts } = useDrafts.getState()
  for (let n = 1; ; n += 1) {
    const form = n === 1 ? '' : String(n)
    if (drafts?.[draftKey(placeOf(form))] === undefined && !isHere(form)) return form
  }
}

const named = (form: string) => (form === '' ? {} : { form })

export function freshIntake(): Route {
  const { route } = useRoute.getState()
  const form = freeForm(
    (form) => ({ kind: 'intake', form }),
    (form) =>
      route.kind === 'intake' &&
      route.fromEntry === undefined &&
      route.fromOpinion === undefined &&
      (route.form ?? '') === form,
  )
  return { kind: 'intake', ...named(form) }
}

export function freshCall(incidentId: string): Route {
  const { route } = useRoute.getState()
  const form = freeForm(
    (form) => ({ kind: 'call', incidentId, form }),
    (form) =>
      route.kind === 'call' && route.incidentId === incidentId && (route.form ?? '') === form,
  )
  return { kind: 'call', incidentId, ...named(form) }
}
