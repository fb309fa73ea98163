// 只读: somebody else exchanged the journal's file or wrote into it while the desk was open. Says what
// happened, and the way forward that keeps both.
import type { StrangeJournal } from '../../../shared/contract'
import { Banner } from '../../ui'
import { useStore } from '../../store'
import { strangeText } from './damage-text'
import { ExportButton, useExport } from './export-button'

const WAY_BACK: Readonly<Record<StrangeJournal['kind'], string>> = {
  replaced: '请把原来的日志放回去，值班台会自己接着记。',
  foreign: '请先关掉另一处，让同步软件不要碰这个文件夹。',
}

export function StrangeFile({ journal }: { readonly journal: StrangeJournal }) {
  const exporting = useExport()
  const isOpen = useStore(({ connection }) => connection?.view.kind === 'desk')
  return (
    <Banner
      tone="late"
      title="只读 · 日志被别处动过"
      actions={isOpen && <ExportButton exporting={exporting} label="导出现有数据" size="small" />}
    >
      {strangeText(journal)}
      。两边的内容都没有动：可以看、可以导出，不能登记，急事先用纸记；到期照常提醒。
      {journal.keptAs !== '' && `本机记下的日志另存在 ${journal.keptAs}。`}
      {WAY_BACK[journal.kind]}
      不行就先导出留底，退出后重新打开，按提示由带班领导确认后接着记。
      {exporting.said !== null && <b role="status"> {exporting.said.text}</b>}
    </Banner>
  )
}
