// What can be printed, and the blank forms for the day the machine fails.
import { blanks, mind, points, steps, table, text, type Chapter } from '../content'

const printing: Chapter = {
  id: 'printing',
  title: '打印与空白表',
  summary: '屏幕上看到的样稿就是印出来的样子。空白表要事先印好，放在电话旁边。',
  blocks: [
    steps(
      '写报告或打开已报送的报告，右边是样稿，可以翻页看。',
      '按 Ctrl+P 打印；要存档或发政务网，点“存为 PDF”；要在 Word、WPS 里接着改，点“存为 Word”（改过的不算报送的文字）。',
      '送领导批：点“呈批单”。发传真：在“传真封面，发给…”里选对方。',
      '打电话前：在电话报告页点“打印提纲”，照着念。',
    ),
    table(
      ['印什么', '在哪里'],
      ['首报、续报、终报', '报告页右边，Ctrl+P'],
      ['文件呈批单、传真封面', '报告页右边'],
      ['值班电话记录', '事件页“电话记录”，每条后面的“打印”'],
      ['电话报告提纲', '电话报告页'],
      ['交接班记录、值班日志、值班表、点名登记', '各自的页面'],
    ),
    points(
      '报告按《党政机关公文格式》（GB/T 9704-2012）排：每页 22 行、每行 28 字，单页码居右、双页码居左。',
      '要素不全的，每页印“草稿”；还要领导审定而没有审定的印“送审稿”；没有核实的印“未核实”；演练印“演练”。',
      '样稿下面写着用的是什么字体。装上方正小标宋、仿宋_GB2312、楷体_GB2312 和黑体，就按公文字体打印。',
    ),
    mind('普通打印机、传真机不得打印、传递涉密信息。'),
    text('空白表与屏幕上的编号 ①②③ 一致，断电、断网或机器故障时手填，恢复后照号补录。每季度检查一次，用完就补印。'),
    blanks,
  ],
}

export const printingChapters: readonly Chapter[] = [printing]
