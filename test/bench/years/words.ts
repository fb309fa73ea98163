// The words of a room that change from year to year. The year that is played writes one letter of the private use area
// in the place of each; when it is stamped, the letter becomes the word of that year.

/** How many places of the group a year uses, and the words that go round through them. */
interface Group {
  readonly places: number
  readonly words: readonly string[]
}

const joined = (heads: string, tails: string): string[] =>
  heads.split(' ').flatMap((head) => tails.split(' ').map((tail) => `${head}${tail}`))

const GROUPS = {
  village: {
    places: 40,
    words: joined(
      '面铺窑 美岱 曙光 河南 三道沟 古楼板 黑沙图 哈拉沁 东干丈 讨思浩',
      '村 新村 西村 营子 嘎查',
    ),
  },
  town: {
    places: 16,
    words: joined('保合少 黄合少 榆林 金河 巴彦 攸攸板 毫沁营 敕勒川 西把栅 小黑河', '镇 街道'),
  },
  unit: {
    places: 24,
    words: joined(
      '市 新城区 回民区 玉泉区 赛罕区 土默特左旗 托克托县',
      '应急管理局 公安局 气象局 水务局 林草局',
    ),
  },
  caller: {
    places: 48,
    words: joined('赵 单 曾 吕 欧阳 乌云 刘 周 马 白', '敏 志强 春华 洋 其木格 建军 立新'),
  },
  /** So seldom that a year tells of each of its four once. */
  rare: {
    places: 4,
    words: (
      '白毛风 冰凌 沙暴 热浪 鼠疫 炭疽 布病 蝗灾 凌汛 塌方 落石 溃口 龙卷 冻雨 雹灾 地裂 ' +
      '坠井 触电 雷击 沼气 氨气 氯气 粉尘 塔吊 索道 脱轨 滑翔 热气球 无人机 走失 越狱 溺水 ' +
      '假药 甲醇 毒蘑菇 狂犬 野猪 断桥 管涌 坠物'
    ).split(' '),
  },
} as const satisfies Readonly<Record<string, Group>>

export type WordGroup = keyof typeof GROUPS

/** Private use area; a room types none of these. */
const FIRST_LETTER = 0xe000

const offsets = new Map<WordGroup, number>()
const placed: { readonly group: Group; readonly place: number }[] = []
for (const [name, group] of Object.entries(GROUPS) as [WordGroup, Group][]) {
  offsets.set(name, placed.length)
  for (let place = 0; place < group.places; place += 1) placed.push({ group, place })
}

export const placesOf = (name: WordGroup): number => GROUPS[name].places

/** The letter that stands for a word of this group. */
export const letterFor = (name: WordGroup, place: number): string =>
  String.fromCharCode(FIRST_LETTER + (offsets.get(name) ?? 0) + (place % GROUPS[name].places))

export const isLetter = (character: string): boolean => {
  const at = character.charCodeAt(0) - FIRST_LETTER
  return at >= 0 && at < placed.length
}

/** Each year goes on where the one before ended, so that no two years say the same. */
export function wordFor(letter: string, year: number): string {
  const { group, place } = placed[letter.charCodeAt(0) - FIRST_LETTER]!
  return group.words[(place + year * group.places) % group.words.length]!
}
