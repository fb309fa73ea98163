// What the sample pages show: the words and times of the drawings.
import type { ReactNode } from 'react'
import { Frame, type FrameProps, type NavItem } from '../../../renderer/layout/frame'
import { reportPaper } from '../../../shared/paper/official/report'
import type { MadePaper } from '../../../shared/paper/record'
import type { Document } from '../../../shared/report/record'

export const at = (text: string): number => Date.parse(`${text}+08:00`)
export const NOW = at('2026-11-23T14:32:07')
export const nothing = () => undefined

const nav: readonly NavItem[] = [
  { key: 'desk', label: '值班台', keyName: 'Alt+1', onGo: nothing },
  { key: 'incidents', label: '事件', keyName: 'Alt+2', onGo: nothing, count: 2 },
  { key: 'settings', label: '设置', keyName: 'Alt+3', onGo: nothing },
  { key: 'manual', label: '使用说明', keyName: 'Alt+4', onGo: nothing },
]

export function SampleFrame(props: Partial<FrameProps> & { readonly children: ReactNode }) {
  return (
    <Frame
      unitName="新城区人民政府办公室值班室"
      shiftLine={
        <>
          白班 08:30–20:30 · 值班 <b>张 磊</b> · 副班 王 芳 · 带班 李建国
        </>
      }
      now={NOW}
      status={[
        { label: '已存盘', value: '第1284条' },
        { label: '不联网', value: '不影响值班', tone: 'quiet' },
      ]}
      nav={nav}
      currentNav="desk"
      {...props}
    />
  )
}

const BODY = [
  '2026年11月23日13时02分，位于新城区鸿盛工业园区二纬路的某化工有限公司合成车间装置区出现刺激性异味。14时20分，我办接到鸿盛工业园区管委会电话报告。',
  '截至目前，无人员伤亡，疏散周边企业职工约120人。园区风向西北，下风向无居民区；企业已停车，异味浓度呈下降趋势。',
  '区应急管理局、消防救援大队、生态环境分局已于14时15分到场，封闭二纬路，开展大气监测。',
  '有关情况续报。',
]

const DOCUMENT: Document = {
  urgency: '特急',
  issuer: '新城区人民政府值班信息',
  number: '新值班〔2026〕43号',
  title: '关于鸿盛工业园区某化工企业装置区异味情况的首报',
  salutation: '市政府总值班室、信息处：',
  copies: '市委办公室',
  paragraphs: BODY.map((text) => ({ heading: '', text })),
  signature: '新城区人民政府办公室',
  date: '2026年11月23日',
  stamps: ['未核实'],
}

const paperOf = (document: Document, signer = ''): MadePaper =>
  reportPaper({ document, name: '首报', signer, figures: [], contact: '', stamp: '' })

export const paper = paperOf(DOCUMENT)

export const longPaper = paperOf(
  {
    ...DOCUMENT,
    stamps: ['未核实', '演练'],
    paragraphs: [
      { heading: '基本情况', text: '' },
      ...DOCUMENT.paragraphs,
      ...Array.from({ length: 8 }, () => ({
        heading: '',
        text: `（一）处置经过。${BODY.join('')}`,
      })),
    ],
  },
  '李建国',
)

/** Nothing but body text, to be counted. */
export const countedPaper = paperOf({
  ...DOCUMENT,
  paragraphs: [{ heading: '', text: '国'.repeat(28 * 60) }],
})
