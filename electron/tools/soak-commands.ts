// What the soak asks of the desk: a room that never rests, made of plain commands.
import { BASE_PRESET } from '../../shared/deadline/preset/hohhot'
import type { Command } from '../../shared/desk'
import { NO_FIGURES } from '../../shared/incident/figures'
import { toInstant, type Ms } from '../../shared/time'
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import {
  DEFAULT_APPROVAL_LEVELS,
  DEFAULT_AFAR_LEVELS,
  DEFAULT_IDLE_LOCK_MINUTES,
  PRESET_RECIPIENTS,
} from '../../shared/unit/record'

export const SOAK_PERSON = 'p1'
export const SOAK_PIN = '20140109'

const NAME = '试验员'
const REGION = {
  province: { code: '150000', name: '内蒙古自治区' },
  prefecture: { code: '150100', name: '呼和浩特市' },
  county: { code: '150102', name: '新城区' },
}
const CALLER = { unit: '试验单位', name: NAME, post: '', phone: '' }

export const setUp = (): Command => ({
  type: 'setUp',
  unit: {
    name: '耐久试验值班室',
    issuer: '耐久试验',
    region: REGION,
    idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES,
    phone: '',
    fax: '',
    attachmentLimitMb: DEFAULT_ATTACHMENT_LIMIT_MB,
    approvalLevels: [...DEFAULT_APPROVAL_LEVELS],
    afarLevels: [...DEFAULT_AFAR_LEVELS],
  },
  recipients: PRESET_RECIPIENTS.map((recipient) => ({ ...recipient })),
  presetId: BASE_PRESET,
  firstOfficer: { details: { name: NAME, post: '', phone: '', role: 'admin' }, newPin: SOAK_PIN },
  leader: null,
  noticeAcceptedBy: NAME,
})

export const signIn = (): Command => ({ type: 'signIn', personId: SOAK_PERSON, pin: SOAK_PIN })

/** An exercise: nobody may take it for an incident. */
export const openIncident = (now: Ms): Command => ({
  type: 'openIncident',
  facts: {
    title: '耐久试验',
    kind: 'other',
    occurredAt: toInstant(now),
    occurredApprox: false,
    learnedAt: toInstant(now),
    region: REGION,
    place: '本室',
    unitConcerned: '',
    source: CALLER,
    cause: '',
    course: '',
    measures: '',
    impact: '',
    figures: NO_FIGURES,
    exercise: true,
  },
  call: { at: toInstant(now), from: CALLER, said: '耐久试验开始。', alreadyTold: '' },
  level: null,
  levelBasis: '',
  verified: false,
  sensitive: false,
})

export const phoneUp = (incidentId: string, at: string, number: number): Command => ({
  type: 'reportByPhone',
  incidentId,
  call: {
    at,
    to: { unit: '市政府办公厅应急办', name: '', post: '', phone: '' },
    said: `耐久试验第${number}次电话报告：火势已控制，正在清理余火，无人员伤亡，现场留人看守。`,
    answer: '',
    instruction: null,
  },
  lateReason: '',
})
