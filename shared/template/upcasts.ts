// Template events, and template files, as earlier versions wrote them.
import { adding, inField, together, type Upcast, type UpcastsOf } from '../upcast'
import type { templateEvents } from './record'

/** Before there was another layout, every document had the red head of GB/T 9704-2012. */
const officialLayout: Upcast = adding({ layout: 'official' })

export const templateUpcasts: UpcastsOf<typeof templateEvents> = {
  templateChanged: [
    together(inField('template', officialLayout), inField('before', officialLayout)),
  ],
}

export const templateFileUpcasts: readonly Upcast[] = [inField('template', officialLayout)]
