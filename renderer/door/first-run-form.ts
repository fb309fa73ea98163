// What the first-run page asks for, and the one command that it becomes.
import { BASE_PRESET } from '../../shared/deadline/presets'
import type { Command } from '../../shared/desk'
import { DEFAULT_APPROVAL_LEVELS, DEFAULT_IDLE_LOCK_MINUTES, PRESET_RECIPIENTS } from '../../shared/unit/record'
import type { RecipientInput } from '../../shared/unit/record'
import type { Role } from '../../shared/vocabulary'
import { HOHHOT, type Region } from '../kit'

export interface PersonEntry {
  readonly name: string
  readonly post: string
  readonly phone: string
  readonly role: Role
  readonly newPin: string
  /** The PIN once more: nobody sees what they type. */
  readonly again: string
}

export const emptyPerson = (role: Role): PersonEntry => ({
  name: '', post: '', phone: '', role, newPin: '', again: '',
})

export interface FirstRunForm {
  readonly name: string
  /** null while it follows the unit's name. */
  readonly issuer: string | null
  readonly region: Region
  readonly recipients: readonly RecipientInput[]
  readonly presetId: string
  readonly officer: PersonEntry
  readonly withLeader: boolean
  readonly leader: PersonEntry
  readonly notice: string
}

export const firstRunForm = (): FirstRunForm => ({
  name: '',
  issuer: null,
  region: HOHHOT,
  recipients: PRESET_RECIPIENTS.map((recipient) => ({ ...recipient })),
  presetId: BASE_PRESET,
  officer: emptyPerson('dutyOfficer'),
  withLeader: true,
  leader: emptyPerson('dutyLeader'),
  notice: '',
})

/** The red name at the head of a document, unless somebody wrote another. */
export const issuerOf = ({ name, issuer }: Pick<FirstRunForm, 'name' | 'issuer'>): string =>
  issuer ?? (name.trim() === '' ? '' : `${name.trim()}值班信息`)

const newPerson = ({ name, post, phone, role, newPin }: PersonEntry) => ({
  details: { name, post, phone, role }, newPin,
})

export const setUpCommand = (form: FirstRunForm): Extract<Command, { type: 'setUp' }> => ({
  type: 'setUp',
  unit: {
    name: form.name,
    issuer: issuerOf(form),
    region: form.region,
    idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES,
    approvalLevels: [...DEFAULT_APPROVAL_LEVELS],
  },
  recipients: [...form.recipients],
  presetId: form.presetId,
  firstOfficer: newPerson(form.officer),
  leader: form.withLeader ? newPerson(form.leader) : null,
  noticeAcceptedBy: form.notice.trim(),
})
