// 通讯录: units and persons, how they are reached, and in which groups they stand.
import { z } from 'zod'
import { optionalLine, optionalText, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

export const contactKindSchema = z.enum(['unit', 'person'])
export type ContactKind = z.infer<typeof contactKindSchema>
export const CONTACT_KIND_NAMES: Readonly<Record<ContactKind, string>> = {
  unit: '单位',
  person: '人员',
}

export const contactDetailsSchema = z.object({
  kind: contactKindSchema,
  /** Of the person; a unit carries its own name here and in `unit`. */
  name: requiredLine,
  unit: optionalLine,
  post: optionalLine,
  mobile: optionalLine,
  office: optionalLine,
  fax: optionalLine,
  note: optionalText,
  groups: z.array(requiredLine).max(20),
})
export type ContactDetails = z.infer<typeof contactDetailsSchema>

export interface Contact extends ContactDetails {
  readonly id: string
  /** What is out of use keeps its name on the record. */
  readonly active: boolean
}

/** N9: the offices with which the room keeps standing contact. */
export const STANDING_GROUP = '常联单位'
/** H1, N8: whoever gets this room's reports; derived from the unit's recipients. */
export const RECIPIENT_GROUP = '报送对象'
/** The people who sign in here; derived too. */
export const ROOM_GROUP = '本室人员'
/** Groups that nobody fills by hand. */
export const DERIVED_GROUPS: readonly string[] = [RECIPIENT_GROUP, ROOM_GROUP]

const standing = (id: string, name: string, note: string): Contact => ({
  id,
  kind: 'unit',
  name,
  unit: name,
  post: '',
  mobile: '',
  office: '',
  fax: '',
  note,
  groups: [STANDING_GROUP],
  active: true,
})

/** There before anybody enters a number: what is still missing is seen at once. */
export const PRESET_CONTACTS: readonly Contact[] = [
  standing('standing1', '网信办', '网络舆情'),
  standing('standing2', '公安局', '社会安全、交通、火灾'),
  standing('standing3', '应急管理局（安监）', '安全生产、自然灾害'),
  standing('standing4', '信访局', '群体性事件'),
]

export interface ContactState {
  readonly contacts: Readonly<Record<string, Contact>>
}

export const presetContacts: ContactState = {
  contacts: Object.fromEntries(PRESET_CONTACTS.map((contact) => [contact.id, contact])),
}

const contactId = z.string()
const details = contactDetailsSchema
export const MOST_AT_ONCE = 2000

export const contactEvents = {
  contactAdded: z.object({ contactId, details }),
  contactChanged: z.object({ contactId, details, before: details }),
  contactRetired: z.object({ contactId, reason: z.string() }),
  contactRestored: z.object({ contactId }),
  contactsImported: z.object({
    source: z.string(),
    contacts: z.array(z.object({ contactId, details, before: details.nullable() })),
  }),
}

export const contactTraits: TraitsOf<typeof contactEvents> = {
  contactAdded: ofRoom(),
  contactChanged: ofRoom(),
  contactRetired: ofRoom(),
  contactRestored: ofRoom(),
  contactsImported: ofRoom(),
}

export const contactCommands = [
  z.object({ type: z.literal('addContact'), details }),
  z.object({ type: z.literal('changeContact'), contactId, details }),
  z.object({ type: z.literal('retireContact'), contactId, reason: requiredLine }),
  z.object({ type: z.literal('restoreContact'), contactId }),
  /** All or nothing. Of the same kind, unit and name as one that is there: that one is changed. */
  z.object({
    type: z.literal('importContacts'),
    source: requiredLine,
    contacts: z.array(details).min(1).max(MOST_AT_ONCE),
  }),
] as const

export const contactRights: RightsOf<typeof contactCommands> = {
  addContact: 'onDuty',
  changeContact: 'onDuty',
  retireContact: 'onDuty',
  restoreContact: 'onDuty',
  importContacts: 'onDuty',
}
