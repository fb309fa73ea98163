// What people of the room write, out of the words that change from year to year.
import type { Dice } from '../../support/dice'
import { letterFor, placesOf, type WordGroup } from './words'

export interface Texts {
  place(): string
  unit(): string
  caller(): string
  phone(): string
  /** What happened, in a few words. */
  event(): string
  /** Something to be noted down. */
  note(): string
  /** A paragraph of a report. */
  paragraph(): string
  /** What a year tells of but four times; null once it is all told. */
  rare(): string | null
}

const EVENTS = [
  '草原火情',
  '道路交通事故',
  '燃气泄漏',
  '供水管道破裂',
  '群众聚集',
  '房屋倒塌',
  '暴雪封路',
  '商铺火灾',
  '疑似食物中毒',
  '山洪',
  '高压线跳闸',
  '大风刮倒广告牌',
]
const NOTES = [
  '夜间有大风，注意防范',
  '路面结冰，已通知养护站',
  '询问会议材料报送时间',
  '通报降温和雨雪情况',
  '请求协调应急车辆',
  '反映道路积水，已转有关部门',
  '报告值守情况正常',
  '转来上级明电，已登记送阅',
]
const SENTENCES = [
  '现场由镇政府统一指挥，公安、消防、卫生等部门人员已经到位。',
  '目前险情已得到控制，没有向居民点蔓延，正在逐户排查隐患。',
  '受影响群众已安置到临近学校和亲友家中，生活物资有保障。',
  '交通已实行临时管制，过往车辆由交警引导绕行。',
  '供电、供水、通信正常，网上没有出现不实信息。',
  '伤者已送医院救治，生命体征平稳，家属情绪稳定。',
  '原因正在调查，初步判断与大风和线路老化有关。',
  '下一步继续加强看守和巡查，严防次生灾害，有新情况随时续报。',
]

export function someTexts(dice: Dice): Texts {
  let rares = 0
  const word = (group: WordGroup) => letterFor(group, dice.below(placesOf(group)))
  const texts: Texts = {
    place: () => `${word('town')}${word('village')}`,
    unit: () => word('unit'),
    caller: () => word('caller'),
    phone: () => `0471-${4_000_000 + dice.below(999_999)}`,
    event: () => dice.one(EVENTS),
    note: () =>
      `${word('unit')}${word('caller')}来电：${word('town')}${word('village')}一带，${dice.one(NOTES)}`,
    paragraph: () =>
      `${word('town')}${word('village')}：${dice.one(SENTENCES)}${word('unit')}${word('caller')}带队，${dice.one(SENTENCES)}`,
    rare: () => {
      if (rares >= placesOf('rare')) return null
      rares += 1
      return letterFor('rare', rares - 1)
    },
  }
  return texts
}
