// The words of 舆情: where it was seen, what it is about, whether it is true, how far it has been handled. All of it
// is data: a platform more is one line.
import { z } from 'zod'

interface Platform {
  readonly name: string
  /** Endings of hosts by which a pasted link tells its platform. */
  readonly hosts: readonly string[]
}

const PLATFORM_TABLE = {
  shortVideo: {
    name: '短视频',
    hosts: ['douyin.com', 'iesdouyin.com', 'kuaishou.com', 'chenzhongtech.com', 'ixigua.com'],
  },
  microblog: { name: '微博', hosts: ['weibo.com', 'weibo.cn'] },
  publicAccount: { name: '公众号', hosts: ['mp.weixin.qq.com'] },
  group: { name: '群聊', hosts: [] },
  forum: { name: '论坛', hosts: ['tieba.baidu.com', 'tianya.cn', 'zhihu.com', 'douban.com'] },
  news: {
    name: '新闻网站',
    hosts: [
      'people.com.cn',
      'xinhuanet.com',
      'news.cn',
      'chinanews.com.cn',
      'toutiao.com',
      'thepaper.cn',
      '163.com',
      'sohu.com',
    ],
  },
  video: { name: '视频网站', hosts: ['bilibili.com', 'b23.tv', 'youku.com'] },
  live: { name: '直播', hosts: ['live.douyin.com', 'live.kuaishou.com'] },
  notes: { name: '图文社区', hosts: ['xiaohongshu.com', 'xhslink.com'] },
  messageBoard: { name: '网络问政平台', hosts: ['liuyan.people.com.cn', 'gov.cn'] },
  blog: { name: '博客', hosts: ['blog.sina.com.cn'] },
  other: { name: '其他', hosts: [] },
} as const satisfies Record<string, Platform>

export type PlatformId = keyof typeof PLATFORM_TABLE
export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = PLATFORM_TABLE
export const PLATFORM_IDS = Object.keys(PLATFORM_TABLE) as [PlatformId, ...PlatformId[]]
export const platformSchema = z.enum(PLATFORM_IDS)

/** The five topics of N4. */
export const topicSchema = z.enum(['stability', 'unity', 'economy', 'ecology', 'concern'])
export type Topic = z.infer<typeof topicSchema>
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  stability: '社会稳定',
  unity: '民族团结',
  economy: '经济发展',
  ecology: '生态文明',
  concern: '社会关注',
}

export const verdictSchema = z.enum(['true', 'partlyTrue', 'false', 'unverifiable'])
/** What the verification came to. */
export type VerdictKind = z.infer<typeof verdictSchema>
export type Truth = 'unverified' | 'verifying' | VerdictKind
export const TRUTH_NAMES: Readonly<Record<Truth, string>> = {
  unverified: '待核实',
  verifying: '核实中',
  true: '属实',
  partlyTrue: '部分属实',
  false: '不实',
  unverifiable: '无法核实',
}

export type Handling =
  'registered' | 'reported' | 'assigned' | 'fedBack' | 'responded' | 'noResponse' | 'closed'
export const HANDLING_NAMES: Readonly<Record<Handling, string>> = {
  registered: '已登记',
  reported: '已报告',
  assigned: '已交办',
  fedBack: '已反馈',
  responded: '已回应',
  noResponse: '无需回应',
  closed: '办结',
}

export const responseSchema = z.enum(['response', 'authority', 'press'])
export type ResponseKind = z.infer<typeof responseSchema>
export const RESPONSE_NAMES: Readonly<Record<ResponseKind, string>> = {
  response: '回应',
  authority: '发布权威信息',
  press: '新闻发布会',
}

export const postStateSchema = z.enum(['up', 'edited', 'gone'])
/** 原帖状态, as it was seen. */
export type PostState = z.infer<typeof postStateSchema>
export const POST_STATE_NAMES: Readonly<Record<PostState, string>> = {
  up: '仍在',
  edited: '已改',
  gone: '已删',
}
