// Events of rules as earlier versions wrote them.
import { adding, grownWith, inEach, inField, type Upcast, type UpcastsOf } from '../upcast'
import { DUTIES, type deadlineEvents } from './record'

/** Version 1 told the kinds of length apart by the field that they had: `{minutes}`, `{endOfDay}`. */
const withinNamed: Upcast = (within) => {
  const { minutes, endOfDay } = (within ?? {}) as Readonly<Record<string, unknown>>
  if (endOfDay === true) return { kind: 'endOfDay' }
  return minutes === undefined ? within : { kind: 'minutes', minutes }
}

const rulesNamed = inField('rules', inEach(inField('within', withinNamed)))

export const deadlineUpcasts: UpcastsOf<typeof deadlineEvents> = {
  rulesChanged: [
    inField('book', inField('presets', inEach(rulesNamed))),
    ...grownWith(DUTIES, 2, 4),
    // A special regulation stood in place of the default; what was judged so stays judged so.
    inField('book', adding({ combining: 'specialFirst' })),
    ...grownWith(DUTIES, 5),
  ],
}
