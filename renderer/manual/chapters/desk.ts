// People, keys, secrets.
import { keys, mind, points, steps, table, text, type Chapter } from '../content'

const people: Chapter = {
  id: 'people',
  title: '人员与口令',
  summary: '一人一个名字、一个口令。每一条记录都带着是谁。',
  blocks: [
    steps(
      '登录：点自己的名字，输入口令（6 位以上数字）。',
      '离开一会儿：Ctrl+Shift+L 锁屏。10 分钟没有动静也会自己锁上。锁着也会响铃。',
      '换人：签退，下一个人用自己的名字登录。',
    ),
    table(
      ['身份', '能做什么'],
      ['值班员', '接报、写材料、报送、记回执、更正'],
      ['带班领导', '另可审定、为没有完成的时限写明原因'],
      ['主要负责人', '同带班领导'],
      ['管理员', '管人员、单位、规则'],
    ),
    points(
      '口令输错几次，要等一会儿再试，越错等得越久，重启也不重来。',
      '忘了口令：请管理员重设。旧口令谁也看不到。',
      '人员调走：停用。名字留在过去的记录里。',
    ),
    mind('不要用别人的名字值班。出了事，记录上是谁就是谁。'),
  ],
}

const shortcuts: Chapter = {
  id: 'keys',
  title: '快捷键',
  summary: '每件事都有键，写在按钮上。',
  blocks: [
    keys(
      ['F2', '接报（任何页面）'],
      ['F3', '电话报告'],
      ['F4', '写材料：首报、续报、终报'],
      ['F5', '下一步：卡片按钮上写的那件事'],
      ['F6', '记回执'],
      ['F7', '请审定 / 审定'],
      ['F8', '登记报送'],
    ),
    keys(
      ['Space', '知道了，停止响铃'],
      ['Enter', '去办（响铃时）；在表单里是记下'],
      ['ArrowUp', '选上一件事'],
      ['ArrowDown', '选下一件事'],
      ['Esc', '返回。有没记下的字会先问'],
      ['Ctrl+S', '保存草稿'],
      ['Ctrl+F', '搜索'],
      ['Ctrl+Shift+L', '锁屏'],
    ),
    keys(['Alt+1', '值班台'], ['Alt+2', '事件'], ['Alt+3', '设置'], ['Alt+4', '使用说明']),
    text('正在打字时，空格、回车、方向键归输入框用；F 键和带 Ctrl、Alt 的键照常。'),
  ],
}

const secrecy: Chapter = {
  id: 'secrecy',
  title: '涉密提醒',
  summary: '涉密信息不得录入本机。',
  blocks: [
    mind('国家秘密、工作秘密一律不得录入值班台，不得用普通电话、普通传真报送。'),
    points(
      '来电涉密：请对方改用机要渠道，值班台只记“另走机要”和时间。',
      '导出的文件里有个人信息，只交给该收的人，用完收好。',
      '值班台不联网，不向任何地方发送内容。',
    ),
    text('首次使用时，由第一位值班人员实名确认过这一条。'),
  ],
}

export const deskChapters: readonly Chapter[] = [people, shortcuts, secrecy]
