// From the first call to the written first report.
import { INITIAL_COUNT, initialItems, SECTIONS } from '../../../shared/report/sections'
import { circled } from '../../../shared/vocabulary'
import { figure, keys, mind, points, steps, table, text, type Chapter } from '../content'

const oneMinute: Chapter = {
  id: 'start',
  title: '一分钟上手',
  summary: '只记四件事：来电按 F2，下一步按 F5，响铃按空格，随手记按 Ctrl+L。',
  blocks: [
    steps(
      '上班：选自己的名字，输入口令，签到。',
      '来电话：按 F2，边听边记，草稿自动存；听完按 Ctrl+Enter 存为事件。事件编了号，时限开始走。',
      '看值班台：最上面一张卡片就是最急的一件（先轻重，后时限），大数字是还剩多少时间，按钮写着下一步做什么。按 F5 就去做。',
      '响铃：红条第一行是最急的一件，写着超时多少。按空格停止响铃，按 Shift+回车去办。停止响铃不等于办完，时限照走。',
      '别的事（去电、传真、巡查）：按 Ctrl+L 在最下面一行写一句，回车。',
      '下班：按 Alt+5，当面逐项交给接班人，双方签字。',
    ),
    mind('“已存盘”不等于“已报送”。材料写好了，还要报出去，并在值班台登记，对方才算收到。'),
    text('每个按钮上的小方框就是它的键。记不住不要紧，看着按。'),
  ],
}

const receiving: Chapter = {
  id: 'receive',
  title: '接报',
  summary: '电话响起到事件编号，一分钟之内。',
  blocks: [
    steps(
      '在任何页面按 F2。接报时间已经填好，是现在。',
      '问清事发时间并填上。只知道大概，也先填大概，后面可以更正。',
      '记下谁打来的：单位、姓名、职务、电话。',
      '记下在哪里、出了什么事、后果、已采取的措施。还不清楚的留空，不要猜。',
      '问一句：还报告过谁，什么时候报的。',
      '选类别。级别由值班台按人数、损失提示，由人确定；一时定不了就留“未定级”。',
      '没有核实的保留“未核实”；涉及敏感时间、地点、人群的勾“敏感”；演练一定勾“演练”。',
      '按 Ctrl+Enter 存为事件。事件编号，时限开始走。',
    ),
    text(
      '时间可以随手写：1302 是今天 13:02，昨 2240 是昨天 22:40，23 13:02 是本月 23 日，11-23 13:02 是 11 月 23 日；按 = 填现在。框里右边会写出是哪一天、星期几。',
    ),
    points(
      '没记完被打断：草稿一直在存，回来接着写，断电也不丢。',
      '事后补记：照真实的时间填，值班台会标上“补录”。',
      '时间不可能（比如晚于现在）：值班台不收，并说明为什么。',
      '媒体已经先报道了：存为事件后按 Alt+B，记下首次曝光的时间，值班台立即标红提醒。',
    ),
    figure('levels'),
  ],
}

const phoneReport: Chapter = {
  id: 'phone',
  title: '电话报告',
  summary: '先用电话向上一级口头报告，再写材料。依据内政办发〔2014〕109号第二条第（一）项。',
  blocks: [
    steps(
      '选中这件事，按 F3。',
      '拨通上级值班室，照着屏幕上的内容念。',
      '记下报给谁（单位、姓名、电话）、什么时候、说了什么。',
      '对方有指示：一字一句记下来，当场复述一遍，勾“已复述核对”。',
      '按 Ctrl+Enter 记下。电话报告的时限就算完成，书面首报的时限继续走；按 F5 记下并接着办下一步。',
    ),
    text(
      '默认要求接报后 15 分钟内打出电话，这是把通知说的“第一时间”定成一个数；本单位可以在“设置”里改。',
    ),
    mind('普通电话、普通传真不得涉密。'),
  ],
}

const initial: Chapter = {
  id: 'initial',
  title: '首报',
  summary: `只写${INITIAL_COUNT}：${initialItems.join('、')}。其余在续报里陆续上报。`,
  blocks: [
    text(
      '事发后 2 小时内要报出书面首报，从事发算起，不是从接报算起。接报已经晚了，值班台会写明晚了多少，是哪一段耽误的。',
    ),
    steps(
      '选中这件事，按 F4 写材料（或按 F5，下一步就是它）。',
      `已经知道的都填好了，核对${INITIAL_COUNT}。缺哪一项，值班台会点名。`,
      '右边是打印出来的样子，随写随变。',
      'Ctrl+S 保存草稿；不按也会自动存。',
      '需要审定的按 F7，不需要的按 F8 登记报送。',
    ),
    table(
      [INITIAL_COUNT, '怎么写'],
      [`${circled(1)} 时间`, '事发时间、接报时间，都精确到分'],
      [`${circled(2)} 地点`, '盟市、旗县，再写到乡镇、路段、单位'],
      ...SECTIONS.initial.map(({ label, hint }, index): [string, string] => [
        `${circled(index + 3)} ${label}`,
        hint,
      ]),
    ),
    mind('特别重大的事可以在未核实时先报，材料上会印“未核实”。等核实完再报就晚了。'),
    keys(['F4', '写材料'], ['Ctrl+S', '保存草稿'], ['F7', '送审 / 审定'], ['F8', '登记报送']),
  ],
}

export const receivingChapters: readonly Chapter[] = [oneMinute, receiving, phoneReport, initial]
