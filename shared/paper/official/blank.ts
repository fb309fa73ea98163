// 空白表: for the day the machine fails. Printed in advance, filled in with a pen, numbered like the
// fields of the screen, so that what stands on paper is quickly entered later (补录).
import { PRESET_CHECKLIST } from '../../shift/sheet'
import type { DeskState } from '../../state'
import type { BlankForm } from '../record'
import { blankReport, type BlankReport } from './blank-report'
import {
  BLANK,
  BLANK_TIME,
  form,
  heads,
  hint,
  note,
  pairs,
  SECRECY,
  section,
  tick,
  title,
  type Block,
} from './form'

const FIGURES = pairs(
  ['死亡', ''],
  ['失踪', ''],
  ['被困', ''],
  ['重伤', ''],
  ['轻伤', ''],
  ['疏散转移', ''],
  ['直接损失（万元）', ''],
  ['受灾面积（公顷）', ''],
)
const WHO = pairs(['单位', ''], ['姓名', ''], ['职务', ''], ['电话', ''])

const phone = (): Block[] => [
  title('值班电话记录（空白）'),
  heads([tick('来电'), tick('去电')], ['编号（补录后填）', BLANK]),
  form([
    { no: 1, label: '谁打来的', sub: '去电：打给谁', value: WHO },
    { no: 2, label: '接报时间', sub: '去电：通话时间', value: BLANK_TIME },
    { no: 3, label: '事发时间', value: [`${BLANK_TIME}　`, tick('约')] },
    { no: 4, label: '地点', value: pairs(['旗县区', ''], ['详细地点', '']) },
    {
      no: 5,
      label: '什么事',
      value: ['自然灾害', '事故灾难', '公共卫生', '社会安全', '网络舆情', '其他'].map((word) =>
        tick(word),
      ),
    },
    { no: 6, label: '来电内容', sub: '起因、经过、措施、影响；去电：报告', value: '', height: 66 },
    { no: 7, label: '伤亡损失', sub: '空着是不详', value: FIGURES },
    { no: 8, label: '涉事单位', value: '', height: 9 },
    { no: 9, label: '已通知谁', sub: '何时', value: '', height: 12 },
    {
      no: 10,
      label: '级别',
      value: ['未定级', 'Ⅰ级特别重大', 'Ⅱ级重大', 'Ⅲ级较大', 'Ⅳ级一般'].map((word) => tick(word)),
    },
    { label: '标记', value: ['未核实', '敏感', '演练'].map((word) => tick(word)) },
    { label: '对方答复', sub: '批示记原话', value: hint(tick('已复述核对')), height: 20 },
    { label: '记录', value: pairs(['记录人', ''], ['记录时间', '']) },
  ]),
]

const LOG_ROWS = 9

const handover = ({ shift }: DeskState): Block[] => {
  const checks = (shift.checklist.length === 0 ? PRESET_CHECKLIST : shift.checklist).map(
    ({ name }) => tick(name),
  )
  return [
    title('交接班记录（空白）'),
    form([
      {
        no: 1,
        label: '班次',
        value: pairs(['日期', ''], ['班次', ''], ['天气', ''], ['带班领导', '']),
      },
      { no: 2, label: '交班人', value: pairs(['姓名', ''], ['到岗', '']) },
      { no: 3, label: '接班人', value: pairs(['姓名', ''], ['到岗', '']) },
    ]),
    section('④ 本班记录'),
    {
      kind: 'grid',
      columns: [
        { head: '时间', width: 24 },
        { head: '类别', width: 20 },
        { head: '内容（对方单位、姓名、电话）' },
        { head: '记录人', width: 24 },
      ],
      rows: Array.from({ length: LOG_ROWS }, () => ''),
    },
    form([
      { no: 5, label: '在办事件', sub: '下一时限', value: '', height: 22 },
      { no: 6, label: '未结事项', value: '', height: 22 },
      { no: 7, label: '批示要求', value: '', height: 14 },
      { no: 8, label: '设备文件', value: checks, height: 14 },
      { no: 9, label: '交班嘱托', value: '', height: 14 },
      { no: 10, label: '签字', value: pairs(['交班人', ''], ['接班人', ''], ['交接时间', '']) },
    ]),
  ]
}

const REPORTS: readonly BlankForm[] = ['initial', 'followUp', 'final']
const isReport = (kind: BlankForm): kind is BlankReport => REPORTS.includes(kind)

export function blankBody(state: DeskState, kind: BlankForm): Block[] {
  const page = isReport(kind)
    ? blankReport(state.unit, kind)
    : kind === 'phone'
      ? phone()
      : handover(state)
  return [
    ...page,
    note(`断电、断网或本机故障时使用。恢复后按 ①②③ 逐项补录，时间照实填。${SECRECY}。`),
  ]
}
