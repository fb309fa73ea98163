// Natural disasters, public health and animal disease.
import { rule } from '../make-rule'
import type { Preset } from '../record'

const DISASTERS = '《自然灾害情况统计调查制度》（应急〔2020〕19号）'

export const disaster: Preset = {
  id: 'naturalDisaster2020',
  name: '自然灾害情况统计调查制度',
  source: '应急〔2020〕19号',
  rules: [
    rule({
      id: 'county',
      duty: 'initial',
      name: '县级初报',
      source: `${DISASTERS} 灾后2小时内报市级`,
      origin: 'occurred',
      minutes: 120,
      appliesTo: { categories: ['naturalDisaster'] },
    }),
    // Ten dead or missing are 重大 by themselves.
    rule({
      id: 'countyGrave',
      duty: 'initial',
      name: '初报，同时报省级和应急管理部',
      source: `${DISASTERS} 死亡失踪10人以上，2小时内同时上报省级和应急管理部`,
      origin: 'occurred',
      minutes: 120,
      appliesTo: { categories: ['naturalDisaster'], levels: ['I', 'II'] },
    }),
    rule({
      id: 'countySensitive',
      duty: 'initial',
      name: '初报（敏感），同时报省级和应急管理部',
      source: `${DISASTERS} 社会关注度高的，2小时内同时上报省级和应急管理部`,
      origin: 'occurred',
      minutes: 120,
      appliesTo: { categories: ['naturalDisaster'], sensitive: true },
    }),
  ],
}

const HEALTH = '《突发公共卫生事件应急条例》（国务院令第376号）'

export const publicHealth: Preset = {
  id: 'publicHealth376',
  name: '突发公共卫生事件应急条例',
  source: '国务院令第376号',
  rules: [
    rule({
      id: 'county',
      duty: 'initial',
      name: '县级人民政府上报',
      source: `${HEALTH}第二十条 接到报告后2小时内`,
      origin: 'learned',
      minutes: 120,
      appliesTo: { kinds: ['epidemic', 'foodSafety', 'otherHealth'] },
    }),
  ],
}

export const animalDisease: Preset = {
  id: 'animalDisease450',
  name: '重大动物疫情应急条例',
  source: '国务院令第450号',
  rules: [
    rule({
      id: 'county',
      duty: 'initial',
      name: '疫情上报',
      source: '《重大动物疫情应急条例》第十七条 2小时内逐级报省级',
      origin: 'learned',
      minutes: 120,
      appliesTo: { kinds: ['animalDisease'] },
    }),
  ],
}
