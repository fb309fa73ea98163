// Commands as a duty room would give them, ready made: the first run and a grass fire.
import { BASE_PRESET } from '../../shared/deadline/presets'
import type { Command } from '../../shared/desk'
import type { Figures } from '../../shared/incident/figures'
import { MINUTE, toInstant, type Ms } from '../../shared/time'
import { DEFAULT_APPROVAL_LEVELS, DEFAULT_IDLE_LOCK_MINUTES, PRESET_RECIPIENTS } from '../../shared/unit/record'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

export const OFFICER_PIN = '135790'
export const LEADER_PIN = '246801'

const REGION = {
  province: { code: '150000', name: '内蒙古自治区' },
  prefecture: { code: '150100', name: '呼和浩特市' },
  county: { code: '150102', name: '新城区' },
}

/** 张磊 keeps the desk (p1, signed in afterwards), 李建国 leads (p2). */
export const setUpCommand = (): CommandOf<'setUp'> => ({
  type: 'setUp',
  unit: {
    name: '新城区人民政府办公室值班室',
    issuer: '新城区人民政府办公室',
    region: REGION,
    idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES,
    approvalLevels: [...DEFAULT_APPROVAL_LEVELS],
  },
  recipients: PRESET_RECIPIENTS.map((recipient) => ({ ...recipient })),
  presetId: BASE_PRESET,
  firstOfficer: {
    details: { name: '张磊', post: '值班员', phone: '', role: 'dutyOfficer' },
    newPin: OFFICER_PIN,
  },
  leader: {
    details: { name: '李建国', post: '副主任', phone: '', role: 'dutyLeader' },
    newPin: LEADER_PIN,
  },
  noticeAcceptedBy: '张磊',
})

export const UNKNOWN_FIGURES: Figures = {
  dead: null,
  missing: null,
  seriouslyInjured: null,
  slightlyInjured: null,
  evacuated: null,
  lossWan: null,
  areaHa: null,
  participants: null,
}

/** A grass fire that broke out a quarter of an hour before the call. */
export function openIncidentCommand(learnedAt: Ms, title = '保合少镇面铺窑村草原火情'): CommandOf<'openIncident'> {
  const caller = { unit: '保合少镇政府', name: '赵强', post: '值班员', phone: '0471-5550101' }
  return {
    type: 'openIncident',
    facts: {
      title,
      kind: 'grasslandFire',
      occurredAt: toInstant(learnedAt - 15 * MINUTE),
      occurredApprox: true,
      learnedAt: toInstant(learnedAt),
      region: REGION,
      place: '保合少镇面铺窑村北山',
      unitConcerned: '',
      source: caller,
      cause: '',
      course: '北山坡起火，风向西北。',
      measures: '',
      impact: '',
      figures: UNKNOWN_FIGURES,
      exercise: false,
    },
    call: { at: toInstant(learnedAt), from: caller, said: '面铺窑村北山坡起火，过火约30亩。', alreadyTold: '' },
    level: null,
    levelBasis: '',
    verified: false,
    sensitive: false,
  }
}
