// Small builders of what people enter: every field has a plausible value, a test names what matters.
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import type { Command } from '../../shared/desk'
import { NO_FIGURES, type Figures } from '../../shared/incident/figures'
import type { Facts } from '../../shared/incident/record'
import type { InboundCall, OutboundCall } from '../../shared/phone/record'
import type { PersonDetails } from '../../shared/person/record'
import type { Content } from '../../shared/report/record'
import { SECTIONS } from '../../shared/report/sections'
import {
  DEFAULT_APPROVAL_LEVELS,
  DEFAULT_IDLE_LOCK_MINUTES,
  PRESET_RECIPIENTS,
  type RecipientInput,
  type UnitDetails,
} from '../../shared/unit/record'
import type { Region } from '../../shared/region'
import type { ReportKind } from '../../shared/vocabulary'
import { at } from './moments'

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

export const OFFICER_PIN = '135246'
export const LEADER_PIN = '246135'

export const SAIHAN: Region = {
  province: { code: '150000', name: '内蒙古自治区' },
  prefecture: { code: '150100', name: '呼和浩特市' },
  county: { code: '150105', name: '赛罕区' },
}

export const aUnit = (over: Partial<UnitDetails> = {}): UnitDetails => ({
  name: '赛罕区人民政府办公室',
  issuer: '赛罕区人民政府办公室文件',
  region: SAIHAN,
  idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES,
  phone: '',
  fax: '',
  attachmentLimitMb: DEFAULT_ATTACHMENT_LIMIT_MB,
  approvalLevels: [...DEFAULT_APPROVAL_LEVELS],
  afarLevels: ['I', 'II', 'III', 'IV', 'unset'],
  ...over,
})

export const aRecipient = (over: Partial<RecipientInput> = {}): RecipientInput => ({
  name: '市政府总值班室',
  side: 'above',
  phone: '0471-4606000',
  fax: '0471-4606001',
  ...over,
})

export const aPerson = (over: Partial<PersonDetails> = {}): PersonDetails => ({
  name: '张磊',
  post: '值班员',
  phone: '0471-4606123',
  role: 'dutyOfficer',
  ...over,
})

export const someFigures = (over: Partial<Figures> = {}): Figures => ({ ...NO_FIGURES, ...over })

/** The first run: 张磊 on duty (`p1`), 王芳 as 带班领导 (`p2`). */
export const aSetUp = (over: Partial<CommandOf<'setUp'>> = {}): CommandOf<'setUp'> => ({
  type: 'setUp',
  unit: aUnit(),
  recipients: PRESET_RECIPIENTS.map((recipient) => ({ ...recipient })),
  presetId: 'hohhot2014',
  firstOfficer: { details: aPerson(), newPin: OFFICER_PIN },
  leader: {
    details: aPerson({ name: '王芳', post: '副主任', role: 'dutyLeader' }),
    newPin: LEADER_PIN,
  },
  noticeAcceptedBy: '张磊',
  ...over,
})

type IncidentOptions = Partial<Facts> &
  Partial<Pick<CommandOf<'openIncident'>, 'level' | 'verified' | 'sensitive'>> & {
    readonly calledAt?: string
    readonly said?: string
  }

/** A grassland fire, occurred 13:02, learned 13:10, 未定级. */
export function anIncident(over: IncidentOptions = {}): CommandOf<'openIncident'> {
  const { level = null, verified = false, sensitive = false, calledAt, said, ...facts } = over
  const learnedAt = at(over.learnedAt ?? '13:10')
  return {
    type: 'openIncident',
    level,
    levelBasis: '',
    verified,
    sensitive,
    facts: {
      title: '草原火情',
      kind: 'grasslandFire',
      occurredApprox: false,
      region: SAIHAN,
      place: '保合少镇面铺窑村',
      unitConcerned: '面铺窑村委会',
      source: { unit: '保合少镇政府', name: '李强', post: '值班员', phone: '0471-4600000' },
      cause: '',
      course: '村民发现草场起火，风力5级',
      measures: '镇扑火队40人到场',
      impact: '暂无人员伤亡',
      figures: someFigures(),
      exercise: false,
      ...facts,
      occurredAt: over.occurredAt === null ? null : at(over.occurredAt ?? '13:02'),
      learnedAt,
    },
    call: {
      at: calledAt === undefined ? learnedAt : at(calledAt),
      from: { unit: '保合少镇政府', name: '李强', post: '值班员', phone: '0471-4600000' },
      said: said ?? '面铺窑村北侧草场起火，正在扑救。',
      alreadyTold: '',
    },
  }
}

/** A call upwards. */
export const aCall = (over: Partial<OutboundCall> = {}): OutboundCall => ({
  to: { unit: '市政府总值班室', name: '赵敏', post: '值班员', phone: '' },
  said: '报告草原火情，首报随后报送。',
  answer: '收到',
  instruction: null,
  ...over,
  at: at(over.at ?? '13:20'),
})

/** 续来电: somebody rings again. */
export const aFurtherCall = (over: Partial<InboundCall> = {}): InboundCall => ({
  from: { unit: '保合少镇政府', name: '李强', post: '值班员', phone: '0471-4600000' },
  said: '明火已经扑灭，正在清理余火',
  alreadyTold: '',
  ...over,
  at: at(over.at ?? '13:40'),
})

export const anInstruction = (words = '全力扑救，确保人员安全') => ({
  words,
  from: '刘市长',
  readBack: true,
})

/** A report of which every section says something. */
export function someContent(kind: ReportKind, over: Partial<Content> = {}): Content {
  const sections = Object.fromEntries(
    SECTIONS[kind].map(({ key, label }) => [key, `${label}如实填写`]),
  )
  return {
    title: '关于草原火情的报告',
    figures: someFigures(),
    unverified: false,
    corrects: null,
    pressing: null,
    ...over,
    sections: { ...sections, ...over.sections },
  }
}

/** 知道了: one clock of an incident, or one of the room. */
export const silencing = (
  key: string,
  incidentId: string | null = null,
): CommandOf<'acknowledgeAlarms'> => ({ type: 'acknowledgeAlarms', alarms: [{ incidentId, key }] })
