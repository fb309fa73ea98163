// 《国家网络安全事件报告管理办法》 article 4, in force since 2025-11-01: from 较大 upwards, from 发现或获知, by who runs
// the network that was hit. A room chooses the one of its case.
import { rule } from '../make-rule'
import type { Preset } from '../record'
import type { Level } from '../../vocabulary'

const NETWORK = '《国家网络安全事件报告管理办法》第四条'
const REPORTED: Level[] = ['I', 'II', 'III']

const operator = (
  id: string,
  who: string,
  minutes: number,
  words: string,
  more: Preset['rules'] = [],
): Preset => ({
  id,
  name: `网络安全事件（${who}）`,
  source: '国家网络安全事件报告管理办法',
  rules: [
    rule({
      id: 'report',
      duty: 'initial',
      name: '较大以上网络安全事件报告',
      source: `${NETWORK} ${words}`,
      origin: 'learned',
      minutes,
      appliesTo: { kinds: ['network'], levels: REPORTED },
    }),
    ...more,
  ],
})

export const networkOthers = operator(
  'networkOthers2025',
  '其他网络运营者',
  240,
  '最迟4小时内报省级网信部门',
)
export const networkBodies = operator(
  'networkBodies2025',
  '中央和国家机关及其直属单位',
  120,
  '最迟2小时内报本部门网信工作机构',
)
export const networkCritical = operator(
  'networkCritical2025',
  '关键信息基础设施',
  60,
  '最迟1小时内报保护工作部门和公安机关',
  [
    rule({
      id: 'passOn',
      duty: 'initial',
      name: '保护工作部门转报（Ⅰ、Ⅱ级）',
      source: `${NETWORK} 重大、特别重大的，收到后最迟半小时内转报`,
      origin: 'learned',
      minutes: 30,
      appliesTo: { kinds: ['network'], levels: ['I', 'II'] },
    }),
  ],
)
