// 领导通知: of a grave incident the leaders must be told at once, one by one and in order (N5), and who could not be
// reached is written down. The unit keeps the list; an incident keeps it as it stood when its level was set.
import { z } from 'zod'
import { cameBySchema, instructionKindSchema, type CameBy } from '../instruction/words'
import type { RightsOf } from '../rights'
import { instant, optionalLine, optionalText, requiredLine } from '../text'
import { ofRoom, stepCalled, type TraitsOf } from '../traits'
import { adding, type UpcastsOf } from '../upcast'
import type { Level } from '../vocabulary'

const leaderDetailsSchema = z.object({
  name: requiredLine,
  post: optionalLine,
  /** Empty: the number of that name among the people of the room and in the phone book. */
  phone: optionalLine,
})
const leaderSchema = leaderDetailsSchema.extend({ id: z.string().min(1).max(40) })
/** Somebody who has to be told. */
export type Leader = z.infer<typeof leaderSchema>

const leaderInput = leaderDetailsSchema.extend({ id: z.string().optional() })
export type LeaderInput = z.infer<typeof leaderInput>
const MOST_LEADERS = 30

/** One attempt to reach a leader (呈报): by which way, with which 处理意见, and what came back. */
export interface LeaderCall {
  readonly at: string
  readonly reached: boolean
  readonly way: CameBy
  readonly proposal: string
  /** What the leader said; empty where it is an instruction of its own: the words stand there. */
  readonly answer: string
  readonly instructionId: string | null
  readonly by: string
  readonly recordedAt: string
}

export interface LeaderToTell extends Leader {
  readonly calls: readonly LeaderCall[]
}

/** Whom an incident's leaders are, in the order in which they are told, and since when that is owed. */
export interface ToTell {
  readonly since: string
  readonly leaders: readonly LeaderToTell[]
}

export interface LeaderState {
  /** In the order in which they are told. */
  readonly list: readonly Leader[]
  /** How many there have ever been: the next id is counted from it. */
  readonly made: number
}
export const noLeaders: LeaderState = { list: [], made: 0 }

/** The levels at which they have to be told (N5). */
export const isToBeTold = (level: Level | null): boolean => level === 'I' || level === 'II'

const incidentId = z.string()

export const leaderEvents = {
  leaderListSet: z.object({ leaders: z.array(leaderSchema) }),
  /** The list as it stood, with the numbers of that moment: it is owed from now on. */
  leadersListed: z.object({ incidentId, leaders: z.array(leaderSchema) }),
  leaderCalled: z.object({
    incidentId,
    leaderId: z.string(),
    name: z.string(),
    at: instant,
    reached: z.boolean(),
    way: cameBySchema,
    proposal: z.string(),
    answer: z.string(),
    instructionId: z.string().nullable(),
  }),
}

export const leaderUpcasts: UpcastsOf<typeof leaderEvents> = {
  // They were rung; what they said was never more than an answer.
  leaderCalled: [adding({ way: 'phone', proposal: '', instructionId: null })],
}

export const leaderTraits: TraitsOf<typeof leaderEvents> = {
  leaderListSet: ofRoom(),
  leadersListed: stepCalled('名单', { quiet: true, told: 'never' }),
  leaderCalled: stepCalled('通知'),
}

export const leaderCommands = [
  z.object({ type: z.literal('setLeaderList'), leaders: z.array(leaderInput).max(MOST_LEADERS) }),
  /** For an incident whose level was set before there was a list. */
  z.object({ type: z.literal('listLeaders'), incidentId }),
  z.object({
    type: z.literal('callLeader'),
    incidentId,
    leaderId: z.string(),
    at: instant,
    reached: z.boolean(),
    way: cameBySchema,
    /** 处理意见 that it was laid before them with. */
    proposal: optionalText,
    /** What came back as 批示, 口头指示 or 圈阅: `answer` is its words, and it is registered with them. */
    came: instructionKindSchema.nullable(),
    /** Of what came by telephone. */
    readBack: z.boolean(),
    answer: optionalText,
  }),
] as const

export const leaderRights: RightsOf<typeof leaderCommands> = {
  setLeaderList: 'manager',
  listLeaders: 'onDuty',
  callLeader: 'onDuty',
}
