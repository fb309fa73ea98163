// 公文格式: what a unit says in its own words on every document, as data. Who reads it (N8), what it must
// carry (H2) and the form of the page (GB/T 9704-2012) are not for a unit to change.
import { z } from 'zod'
import { optionalLine, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

/** §7.3.5.1 leaves room for a seal over signature and date; §7.3.5.2 is for pages that bear none. */
const sealSchema = z.enum(['signature', 'none'])
export type Seal = z.infer<typeof sealSchema>
export const SEAL_NAMES: Readonly<Record<Seal, string>> = {
  signature: '加盖印章：署名居中于日期之上',
  none: '不加盖印章：署名右空二字',
}

/** 值班信息式 keeps a 首报 on one page; 公文式 is the red head of GB/T 9704-2012. */
export const layoutSchema = z.enum(['brief', 'official'])
export type Layout = z.infer<typeof layoutSchema>
export const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  brief: '值班信息式：版头低，首报不带版记，一般一页',
  official: '公文式：GB/T 9704 红头、版记',
}

const phrasesSchema = z.strictObject({
  title: requiredLine,
  opening: requiredLine,
  unknown: requiredLine,
  initialFigures: requiredLine,
  initialClosing: optionalLine,
  followUpLead: requiredLine,
  followUpFigures: requiredLine,
  followUpClosing: optionalLine,
  finalLead: requiredLine,
  finalFigures: requiredLine,
  finalClosing: optionalLine,
  nilTitle: requiredLine,
  nilNothing: requiredLine,
  nilSome: requiredLine,
  nilClosing: optionalLine,
})

export const templateSchema = z.strictObject({
  layout: layoutSchema,
  /** 发文机关标志, red. */
  issuer: requiredLine,
  /** 发文机关署名 */
  signature: requiredLine,
  /** 机关代字 of the 发文字号. */
  series: z.strictObject({ word: requiredLine }),
  /** 主送 and 抄送 as the page words them; to whom a report is owed stays with the recipients. */
  addressing: z.strictObject({ to: requiredLine, copies: optionalLine }),
  phrases: phrasesSchema,
  seal: sealSchema,
  /** 印发机关 in the 版记. */
  imprintOffice: requiredLine,
  /** In brackets below the date; empty for none. */
  contact: optionalLine,
})
export type Template = z.infer<typeof templateSchema>

/** One change of the template: what holds from then on, who made it, and why. Oldest first. */
export interface TemplateChange {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly before: Template
  readonly template: Template
}

export const defaultTemplate: Template = {
  layout: 'brief',
  issuer: '{报头}',
  signature: '{单位}',
  // No region's own: a unit puts its 机关代字 in front, as 呼值报.
  series: { word: '值报' },
  addressing: { to: '{主送}', copies: '{抄送}' },
  phrases: {
    title: '关于{标题}的{报次}',
    opening: '{事发时间}，{事件}。{接报时间}，我单位接{来源}报告。',
    unknown: '正在核实',
    initialFigures: '截至目前，{伤亡损失}。',
    initialClosing: '有关情况正在进一步核实，将及时续报。',
    followUpLead: '现将{编号}所报“{标题}”有关情况续报如下。',
    followUpFigures: '截至目前，{变化}。',
    followUpClosing: '',
    finalLead: '{编号}所报“{标题}”已处置完毕，现将有关情况终报如下。',
    finalFigures: '经核实，{伤亡损失}。',
    finalClosing: '',
    nilTitle: '{日期}零报告',
    nilNothing: '未接报突发事件和需要报告的紧急信息，值班秩序正常，通信联络畅通。',
    nilSome: '共接报突发事件{起数}起：{事件}。除此以外无需要报告的紧急信息。',
    nilClosing: '特此报告。',
  },
  seal: 'signature',
  imprintOffice: '{单位}',
  contact: '联系人：{姓名}，电话：{电话}',
}

export const templateEvents = {
  templateChanged: z.object({
    template: templateSchema,
    before: templateSchema,
    reason: z.string(),
  }),
}

/** Other words on the paper: texts that wait to leave are to be approved again. */
export const templateTraits: TraitsOf<typeof templateEvents> = {
  templateChanged: ofRoom({ incidents: 'any' }),
}

export const templateCommands = [
  z.object({ type: z.literal('setTemplate'), template: templateSchema, reason: requiredLine }),
] as const

export const templateRights: RightsOf<typeof templateCommands> = {
  setTemplate: 'manager',
}
