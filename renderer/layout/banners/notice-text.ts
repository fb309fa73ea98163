// Notices of the core, each as what happened, what it means and what to do.
import type { Notice } from '../../../shared/contract'

export interface NoticeText {
  readonly tone: 'late' | 'soon' | 'calm'
  readonly title: string
  readonly text: string
}

type Details = Notice['details']

/** A system's own word for a fault, for whoever is called to help. */
const system = (details: Details): string =>
  details.system === undefined ? '' : `（${details.system}）`
const folder = (details: Details): string =>
  details.folder === undefined ? '' : `数据文件夹：${details.folder}。`

const WRITE_IT_DOWN = '恢复之前的事先记在纸上，时限照报。'

const TEXTS: Readonly<Record<string, (details: Details) => NoticeText>> = {
  diskFull: (details) => ({
    tone: 'late',
    title: '磁盘已满',
    text: `最近一次没有存上，字还在屏幕上。请清出空间，再按一次保存。${folder(details)}${WRITE_IT_DOWN}`,
  }),
  diskFailed: (details) => ({
    tone: 'late',
    title: '磁盘写入失败',
    text: `最近一次没有存上${system(details)}，字还在屏幕上。请检查磁盘，再按一次保存。${folder(details)}${WRITE_IT_DOWN}`,
  }),
  folderGone: (details) => ({
    tone: 'late',
    title: '数据文件夹不见了',
    text: `可能是移动盘松了或被拔出，最近一次没有存上。请接好，再按一次保存。${folder(details)}${WRITE_IT_DOWN}`,
  }),
  notWritable: (details) => ({
    tone: 'late',
    title: '数据文件夹不能写',
    text: `没有写入权限或磁盘是只读的，最近一次没有存上。请管理员改权限，再按一次保存。${folder(details)}${WRITE_IT_DOWN}`,
  }),
  folderShared: (details) => ({
    tone: 'soon',
    title: '数据文件夹在网络共享上',
    text: `网络共享上的锁不一定可靠：请确认没有第二台电脑也在用这个文件夹，否则会分成两份。最好把数据放在本机的盘上，用自动备份送到共享。${folder(details)}`,
  }),
  tailSetAside: ({ file, keptAs }) => ({
    tone: 'soon',
    title: '末行不完整',
    text: `上次断电或死机，日志 ${file} 的最后一行没有写完，已另存到 ${keptAs}。此前的记录都在。请核对最后办的一件事，缺了就补录。`,
  }),
  draftsBroken: ({ keptAs }) => ({
    tone: 'late',
    title: '草稿文件损坏',
    text: `没写完的文字（接报、报告草稿等）没有读出来，请想一想上次写到哪里，重新写一遍。原文件没有丢，另存在数据文件夹的 ${String(keptAs)}，可以请管理员打开看。已经存上的记录不受影响。`,
  }),
  snapshotRebuilt: ({ why }) => ({
    tone: 'calm',
    title: '快照已重建',
    text: `快照${why === 'absent' ? '不见了' : '读不出来'}，已按日志重新生成。记录没有缺少，不用处理。`,
  }),
  recordUnread: (details) => ({
    tone: 'late',
    title: '往月的日志读不出来',
    text: `校验往月的日志时磁盘读不出来${system(details)}，今天的记录照常存盘。请先导出一份，再请管理员检查磁盘。${folder(details)}`,
  }),
  snapshotFailed: (details) => ({
    tone: 'soon',
    title: '快照没有写成',
    text: `日志照常存盘，记录不受影响，只是下次打开会慢一些${system(details)}。常出现时请检查磁盘空间和权限。`,
  }),
}

const unknown = ({ code }: Notice): NoticeText => ({
  tone: 'soon',
  title: '提示',
  text: `值班台发现一个情况（${code}）。请告诉管理员。`,
})

export const noticeText = (notice: Notice): NoticeText =>
  TEXTS[notice.code]?.(notice.details) ?? unknown(notice)

const GRAVEST_FIRST: readonly NoticeText['tone'][] = ['late', 'soon', 'calm']

/** All of them in words, the gravest first. */
export const noticeTexts = (notices: readonly Notice[]): NoticeText[] =>
  notices
    .map(noticeText)
    .sort((a, b) => GRAVEST_FIRST.indexOf(a.tone) - GRAVEST_FIRST.indexOf(b.tone))
