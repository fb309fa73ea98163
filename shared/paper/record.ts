// Which papers there are, and what one is once it is made.
import { z } from 'zod'
import { ledgerFilterSchema } from '../instruction/ledger-filter'
import { calendarDay, instant, optionalLine, requiredLine } from '../text'

/** `2026-11` */
export const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const blankFormSchema = z.enum(['initial', 'followUp', 'final', 'phone', 'handover'])
/** 空白表: which form. */
export type BlankForm = z.infer<typeof blankFormSchema>
export const BLANK_FORMS: readonly BlankForm[] = blankFormSchema.options
export const BLANK_NAMES: Readonly<Record<BlankForm, string>> = {
  initial: '首报',
  followUp: '续报',
  final: '终报',
  phone: '值班电话记录',
  handover: '交接班记录',
}

const id = z.string().max(40)

/** A unit that has a task of an instruction. */
const ofUnit = { incidentId: id.optional(), instructionId: id, taskId: id, unitId: id }

export const paperSchema = z.discriminatedUnion('kind', [
  /** 交接班记录, one a shift; before both have signed it says so. */
  z.object({ kind: z.literal('handover'), shiftId: z.string().max(40) }),
  /** 值班日志: every entry of one day, whatever shift wrote it. */
  z.object({ kind: z.literal('dutyLog'), date: calendarDay }),
  /** 值班表 of a month, on one page. */
  z.object({ kind: z.literal('roster'), month: calendarMonth }),
  /** 点名抽查登记表 of a month. */
  z.object({ kind: z.literal('rollCalls'), month: calendarMonth }),
  /** 值班要情 of one issue. */
  z.object({ kind: z.literal('digest'), digestId: id }),
  /** 领导外出报备表 of a month. */
  z.object({ kind: z.literal('trips'), month: calendarMonth }),
  /** 点名情况表 of one run. */
  z.object({ kind: z.literal('rollRun'), runId: id }),
  /** 未经终报了结的事件 of a month: what was closed without a report, why, and on whose word. */
  z.object({ kind: z.literal('endings'), month: calendarMonth }),
  /** 下级单位零报告汇总表 of a day, and unit by day of a month. */
  z.object({ kind: z.literal('unitNilDay'), date: calendarDay }),
  z.object({ kind: z.literal('unitNilMonth'), month: calendarMonth }),
  /** 通报 of a month in the form of GB/T 9704-2012, and its 附件. */
  z.object({ kind: z.literal('circular'), circularId: id }),
  z.object({ kind: z.literal('circularTable'), circularId: id }),
  /** 首报, 续报, 终报 in the form of GB/T 9704-2012. */
  z.object({ kind: z.literal('report'), incidentId: id, reportId: id }),
  /** 文件呈批单 of a report. */
  z.object({ kind: z.literal('approvalSheet'), incidentId: id, reportId: id }),
  /** 传真封面 of a report for one of those who get it. */
  z.object({ kind: z.literal('faxCover'), incidentId: id, reportId: id, recipientId: id }),
  /** 值班电话记录 of one call. */
  z.object({ kind: z.literal('phoneRecord'), incidentId: id, phoneId: id }),
  /** 电话报告提纲: of what is known by now, or of one report. */
  z.object({ kind: z.literal('callScript'), incidentId: id, reportId: id.optional() }),
  /** 领导通知单 of a grave incident. */
  z.object({ kind: z.literal('leaderSheet'), incidentId: id }),
  /** 领导批示转办单 for one unit, and a 督办通知 that was signed. */
  z.object({ kind: z.literal('orderSheet'), ...ofUnit }),
  z.object({ kind: z.literal('noticeSheet'), ...ofUnit, noticeId: id }),
  /** 结果呈报单: what came of an instruction, as it was once laid before the leader. */
  z.object({
    kind: z.literal('resultSheet'),
    incidentId: id.optional(),
    instructionId: id,
    shownId: id,
  }),
  /** 批示台账, as it is asked for. */
  z.object({ kind: z.literal('orderLedger'), filter: ledgerFilterSchema }),
  /** 核报通知 and 约稿通知 to a unit below. */
  z.object({ kind: z.literal('inquiryNotice'), inquiryId: id }),
  z.object({ kind: z.literal('pieceNotice'), pieceId: id }),
  /** 舆情速报, 专报 as letters; 抄告单, 处置报告单 as forms; and what shows the post, an item a page. */
  z.object({ kind: z.literal('opinionLetter'), opinionId: id, paperId: id }),
  z.object({ kind: z.literal('opinionSheet'), opinionId: id, paperId: id }),
  z.object({ kind: z.literal('opinionEvidence'), opinionId: id }),
  /** 零报告 of a day. */
  z.object({ kind: z.literal('nilReport'), date: calendarDay }),
  /** 回执 for what another room sent, with its code: exactly one that was given and written down. */
  z.object({
    kind: z.literal('receiptSlip'),
    incidentId: id,
    personId: id,
    at: instant,
    reportIds: z.array(id).min(1).max(40),
    /** 退回: why; null: received. */
    returned: z.string().max(200).nullable(),
  }),
  /** 一次性口令条 of those who were just taken in: the codes are in no record. */
  z.object({
    kind: z.literal('codeSlips'),
    slips: z
      .array(
        z.object({ name: requiredLine, post: optionalLine, code: z.string().regex(/^\d{6}$/) }),
      )
      .min(1)
      .max(100),
  }),
  /** A form to be filled in with a pen. */
  z.object({ kind: z.literal('blank'), form: blankFormSchema }),
])
export type Paper = z.infer<typeof paperSchema>
export type PaperOf<Kind extends Paper['kind']> = Extract<Paper, { kind: Kind }>

const WORD_KINDS = [
  'report',
  'nilReport',
  'circular',
  'digest',
  'approvalSheet',
  'faxCover',
  'phoneRecord',
  'callScript',
  'leaderSheet',
  'orderSheet',
  'noticeSheet',
  'resultSheet',
  'orderLedger',
  'inquiryNotice',
  'pieceNotice',
  'opinionLetter',
  'opinionSheet',
  'opinionEvidence',
  'blank',
] as const
/** Those that may be had as a Word document too: what is written here and goes on being written elsewhere. */
export type WordPaper = PaperOf<(typeof WORD_KINDS)[number]>
export const hasWord = (paper: Paper): paper is WordPaper =>
  WORD_KINDS.some((kind) => kind === paper.kind)

/** A paper as it will be printed: a whole document that needs nothing from outside. */
export interface MadePaper {
  readonly title: string
  readonly html: string
  readonly landscape: boolean
  /** Of the PDF: `交接班记录 2026-11-23 白班.pdf`. */
  readonly fileName: string
}
