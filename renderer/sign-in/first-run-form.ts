// What the first-run page asks for, and the one command that it becomes.
import { BASE_PRESET } from '../../shared/deadline/preset/hohhot'
import type { Command } from '../../shared/desk'
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import {
  DEFAULT_APPROVAL_LEVELS,
  DEFAULT_AFAR_LEVELS,
  DEFAULT_IDLE_LOCK_MINUTES,
  PRESET_RECIPIENTS,
} from '../../shared/unit/record'
import type { RecipientInput } from '../../shared/unit/record'
import type { Role } from '../../shared/vocabulary'
import { HOHHOT, type Region } from '../ui'

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
  name: '',
  post: '',
  phone: '',
  role,
  newPin: '',
  again: '',
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
  /** 本室有下级单位 */
  readonly unitsBelow: boolean
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
  unitsBelow: false,
})

/** A duty room writes in the name of those whom it belongs to: 区人民政府办公室值班室 for 区人民政府. */
const DUTY_ROOM = /(?:办公[室厅])?总?值班(?:室|中心|信息)$/

/** The red name at the head of a document, unless somebody wrote another. */
export function issuerOf({ name, issuer }: Pick<FirstRunForm, 'name' | 'issuer'>): string {
  if (issuer !== null) return issuer
  const unit = name.trim().replace(DUTY_ROOM, '')
  return unit === '' ? name.trim() : `${unit}值班信息`
}

const newPerson = ({ name, post, phone, role, newPin }: PersonEntry) => ({
  details: { name, post, phone, role },
  newPin,
})

export const setUpCommand = (form: FirstRunForm): Extract<Command, { type: 'setUp' }> => ({
  type: 'setUp',
  unit: {
    name: form.name,
    issuer: issuerOf(form),
    region: form.region,
    idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES,
    phone: '',
    fax: '',
    attachmentLimitMb: DEFAULT_ATTACHMENT_LIMIT_MB,
    approvalLevels: [...DEFAULT_APPROVAL_LEVELS],
    afarLevels: [...DEFAULT_AFAR_LEVELS],
  },
  recipients: [...form.recipients],
  presetId: form.presetId,
  firstOfficer: newPerson(form.officer),
  leader: form.withLeader ? newPerson(form.leader) : null,
  noticeAcceptedBy: form.notice.trim(),
  unitsBelow: form.unitsBelow,
})
