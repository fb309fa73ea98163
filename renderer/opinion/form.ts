// An opinion as it is typed, and the facts that it makes.
import type { OpinionFacts, Spread } from '../../shared/opinion/facts'
import { addressIn, platformOf } from '../../shared/opinion/link'
import { isCounted, NOTHING_COUNTED } from '../../shared/opinion/spread'
import type { PlatformId, Topic } from '../../shared/opinion/words'
import type { Region } from '../../shared/region'
import { MINUTE, toInstant, toMs, type Ms } from '../../shared/time'
import type { Command } from '../../shared/desk'
import type { EvidenceInput } from '../../shared/opinion/facts'

export interface OpinionForm {
  readonly link: string
  readonly title: string
  readonly platform: PlatformId
  readonly account: string
  readonly publishedAt: Ms | null
  readonly foundAt: Ms | null
  readonly excerpt: string
  readonly topics: readonly Topic[]
  readonly region: Region
  readonly place: string
  readonly unitConcerned: string
  readonly sensitive: boolean
  readonly grave: boolean
  readonly spread: Spread
}

export const emptyOpinion = (region: Region, now: Ms): OpinionForm => ({
  link: '',
  title: '',
  platform: 'other',
  account: '',
  publishedAt: null,
  foundAt: Math.floor(now / MINUTE) * MINUTE,
  excerpt: '',
  topics: [],
  region,
  place: '',
  unitConcerned: '',
  sensitive: false,
  grave: false,
  spread: NOTHING_COUNTED,
})

/** What was pasted: the address alone goes into the field, and tells the platform. */
export function linkTyped(text: string): Pick<OpinionForm, 'link'> & Partial<OpinionForm> {
  const link = addressIn(text) ?? text
  const platform = platformOf(link)
  return platform === null ? { link } : { link, platform }
}

const moment = (ms: Ms | null): string => (ms === null ? '' : toInstant(ms))

export const factsOf = (form: OpinionForm): OpinionFacts => {
  const { grave: _grave, spread: _spread, publishedAt, foundAt, topics, ...same } = form
  return {
    ...same,
    topics: [...topics],
    publishedAt: publishedAt === null ? null : toInstant(publishedAt),
    foundAt: moment(foundAt),
  }
}

export const formOf = (facts: OpinionFacts): OpinionForm => ({
  ...facts,
  publishedAt: facts.publishedAt === null ? null : toMs(facts.publishedAt),
  foundAt: toMs(facts.foundAt),
  grave: false,
  spread: NOTHING_COUNTED,
})

export const registration = (
  form: OpinionForm,
  evidence: readonly EvidenceInput[],
): Extract<Command, { type: 'registerOpinion' }> => ({
  type: 'registerOpinion',
  facts: factsOf(form),
  grave: form.grave,
  spread: isCounted(form.spread) ? form.spread : null,
  evidence: [...evidence],
})
