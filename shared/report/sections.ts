// The sections of each kind of report, one declaration a section: what is asked on screen and blank form, printed,
// read out, taken over from other rooms and compared with earlier reports all comes from here.
import type { Facts } from '../incident/record'
import { chineseNumber, type ReportKind } from '../vocabulary'

export interface Section {
  readonly key: string
  readonly label: string
  readonly hint: string
  /** 转报: the sections of another room's report that it starts with, whatever its kind: the first that says something. */
  readonly from: readonly string[]
  /** Sections of earlier reports that speak of the same thing, the nearest first. */
  readonly kin: readonly string[]
  /** What it starts with where the record knows it. */
  readonly known?: keyof Pick<Facts, 'impact' | 'measures'>
  /** Where nothing else is known it starts with what callers said. */
  readonly quotes?: true
  /** The figures that are known follow its last sentence. */
  readonly figures?: true
  /** Room on the blank form, in millimetres. */
  readonly roomMm: number
  /** What the sample of a template says. */
  readonly sample: string
}

/** 首报 carries only the five of H2 (time and place come with the record); 续报 only what is new. */
export const SECTIONS: Readonly<Record<ReportKind, readonly Section[]>> = {
  initial: [
    {
      key: 'consequences',
      label: '已造成的后果',
      hint: '伤亡、失踪、被困、疏散、损失；没有就写“暂无人员伤亡”',
      from: ['consequences', 'harm', 'facts'],
      kin: [],
      known: 'impact',
      quotes: true,
      figures: true,
      roomMm: 20,
      sample: '过火面积约15公顷',
    },
    {
      key: 'trend',
      label: '发展趋势',
      hint: '是否扩大、受什么影响；不清楚就写“正在核实”',
      from: ['trend', 'situation', 'present'],
      kin: [],
      roomMm: 20,
      sample: '',
    },
    {
      key: 'measures',
      label: '初步处置措施',
      hint: '谁到场、做了什么',
      from: ['measures', 'handling'],
      kin: [],
      known: 'measures',
      roomMm: 25,
      sample: '镇扑火队40人到场扑救',
    },
  ],
  followUp: [
    {
      key: 'situation',
      label: '新情况',
      hint: '上次报送以后核实和新发生的情况，不重复起因',
      from: ['situation', 'trend', 'present'],
      kin: ['situation', 'present', 'consequences'],
      roomMm: 15,
      sample: '火势已得到控制，没有向居民点蔓延',
    },
    {
      key: 'harm',
      label: '危害与范围',
      hint: '危害程度、影响范围的变化',
      from: ['harm', 'consequences', 'facts'],
      kin: ['harm', 'consequences'],
      roomMm: 15,
      sample: '',
    },
    {
      key: 'measures',
      label: '处置措施',
      hint: '新采取的措施',
      from: ['measures', 'handling'],
      kin: ['measures', 'handling'],
      roomMm: 20,
      sample: '增派市级扑火队60人',
    },
    {
      key: 'progress',
      label: '处置进展',
      hint: '效果和目前进度',
      from: ['progress'],
      kin: ['progress', 'present', 'trend'],
      roomMm: 15,
      sample: '',
    },
    {
      key: 'decisions',
      label: '现场决定',
      hint: '现场领导作出的决定',
      from: ['decisions'],
      kin: ['decisions'],
      roomMm: 15,
      sample: '',
    },
  ],
  final: [
    {
      key: 'facts',
      label: '事件概况',
      hint: '时间、地点、经过、最终核实的伤亡损失',
      from: ['facts'],
      kin: ['facts', 'situation', 'consequences'],
      roomMm: 17,
      sample: '明火于当日全部扑灭',
    },
    {
      key: 'handling',
      label: '处置情况',
      hint: '谁指挥、怎样处置',
      from: ['handling'],
      kin: ['handling', 'measures'],
      roomMm: 22,
      sample: '共投入100人扑救',
    },
    {
      key: 'present',
      label: '目前状态',
      hint: '现场、秩序、人员',
      from: ['present'],
      kin: ['present', 'progress', 'trend'],
      roomMm: 17,
      sample: '',
    },
    {
      key: 'aftermath',
      label: '善后情况',
      hint: '救治、安置、赔偿',
      from: ['aftermath'],
      kin: ['aftermath'],
      roomMm: 17,
      sample: '',
    },
    {
      key: 'nextSteps',
      label: '下一步工作',
      hint: '调查、整改、防范',
      from: ['nextSteps'],
      kin: ['nextSteps', 'decisions'],
      roomMm: 17,
      sample: '看守余火24小时',
    },
  ],
  correction: [
    {
      key: 'corrected',
      label: '更正内容',
      hint: '原报是什么，应当是什么',
      from: [],
      kin: [],
      roomMm: 40,
      sample: '原报“轻伤2人”，应为“轻伤3人”',
    },
    {
      key: 'cause',
      label: '更正原因',
      hint: '怎么错的、怎么核实的',
      from: [],
      kin: [],
      roomMm: 30,
      sample: '经与医院核对',
    },
  ],
}

/** What a 首报 is about in all (H2): the time and the place besides its sections. `五项` */
export const initialItems: readonly string[] = [
  '时间',
  '地点',
  ...SECTIONS.initial.map(({ label }) => label),
]
export const INITIAL_COUNT = `${chineseNumber(initialItems.length)}项`
