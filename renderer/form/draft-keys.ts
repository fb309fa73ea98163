// Under which key the words of each form are kept, and what a key says of its form.

export type DraftPlace =
  /** `form` tells several unfinished ones apart; the first has none. */
  | { readonly kind: 'intake'; readonly form: string }
  | { readonly kind: 'call'; readonly incidentId: string; readonly form: string }
  | { readonly kind: 'phone'; readonly incidentId: string }
  /** `of`: the report's id, or its kind before it has been saved once. */
  | { readonly kind: 'report'; readonly incidentId: string; readonly of: string }

export function draftKey(place: DraftPlace): string {
  switch (place.kind) {
    case 'intake':
      return place.form === '' ? 'intake' : `intake:${place.form}`
    case 'call':
      return `call:${place.incidentId}${place.form === '' ? '' : `:${place.form}`}`
    case 'phone':
      return `phone:${place.incidentId}`
    case 'report':
      return `report:${place.incidentId}:${place.of}`
  }
}

/** Null for the draft of another form. */
export function placeOf(key: string): DraftPlace | null {
  const [kind, first = '', second = ''] = key.split(':')
  if (kind === 'intake') return { kind, form: first }
  if (first === '') return null
  if (kind === 'call') return { kind, incidentId: first, form: second }
  if (kind === 'phone') return { kind, incidentId: first }
  return kind === 'report' && second !== '' ? { kind, incidentId: first, of: second } : null
}
