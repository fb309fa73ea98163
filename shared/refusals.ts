// What each refusal says to the person at the desk: what is wrong, and what to do now.
import { FIELD_NAMES } from './incident/timeline'
import type { Refusal } from './result'

const TEXTS: Readonly<Record<string, string>> = {
  // the door
  notSignedIn: '还没有人签到。请先选姓名、输口令。',
  locked: '值班台已锁屏。请输口令解锁后再操作。',
  notAllowed: '您的岗位不能做这一步，请带班领导、主要负责人或管理员来办。',
  pinWrong: '口令不对，请重新输入。连续输错会逐步延长等待时间。',
  pinWait: '口令连续输错，请等 {waitSeconds} 秒后再试。',
  unknownPerson: '没有这个人，请重新选择。',
  retired: '此人已停用，不能签到。请管理员在“设置 · 人员”中恢复。',
  // people and unit
  nameTaken: '已有同名人员，请在姓名后加以区分，如“张磊（二科）”。',
  lastManager: '至少要留一名带班领导、主要负责人或管理员，否则无人能管理本机。',
  retireSelf: '不能停用自己。请换一名管理员签到后再停用。',
  alreadySetUp: '本机已完成首次设置，请直接签到。',
  notSetUp: '本机还没有完成首次设置。',
  noticeName: '请填写首位值班员本人的姓名，确认已阅涉密提醒。',
  recipientTwice: '报送对象重名，请删去重复的一个。',
  unknownPreset: '没有这个时限方案，请重新选择。',
  // times
  inFuture: '时间晚于现在，不可能发生。请核对日期和钟点。',
  learnedBeforeOccurred: '接报时间早于事发时间，请核对两个时间。',
  learnedAfterCall: '接报时间晚于来电时间。来电时就已接报，请核对；更正时先改来电时间。',
  beforeLearned: '时间早于接报时间。事件还没有接报，不可能已经上报，请核对。',
  beforeOccurred: '时间早于事发时间，请核对。',
  beforePreviousReport: '时间早于上一份报告的报送时间，请核对。',
  beforeDelivery: '回执时间早于报送时间，请核对。',
  beforeReceived: '转办时间早于收到批示的时间，请核对。',
  // incidents
  unknownIncident: '没有找到这起事件。',
  incidentClosed: '这起事件已办结。要继续办理，请先“重新打开”。',
  notClosed: '这起事件还没有办结。',
  finalFirst: '还没有报送终报，不能办结。请先写终报并报送。',
  clocksOpen: '还有时限没有了结：{names}。请办完，或由带班领导说明原因。',
  nothingChanged: '和原来一样，没有需要保存的改动。',
  unknownRecord: '没有找到这条记录。',
  alreadyRelayed: '这条批示已经转办过了。',
  // reports
  reportUnfinished: '还有一份报告没有报送。请先报送它，再写下一份。',
  initialTwice: '首报已经报送，请写续报。',
  initialFirst: '还没有报送首报，请先写首报。',
  finalSent: '终报已经报送。有新情况请先“重新打开”事件，再写续报。',
  reportSent: '这份报告已经报送，内容不能再改。有新情况请写续报。',
  reportEmpty: '报告还是空的，请至少写一项内容。',
  alreadySubmitted: '已经送审，正在等候审定。',
  textChanged: '文字刚刚有改动，请看过最新文字再操作。',
  incomplete: '要素不全，缺：{missing}。请补上；情况紧急可勾选“未核实”先报。',
  needsApproval: '按本单位规定，这一级别的报告要先经领导审定才能报送。',
  approvalVoid: '审定之后文字有了变化，原审定作废。请重新送审。',
  unknownRecipient: '这个报送对象不在名单里，请重新选择。',
  deliveredTwice: '这个对象已经登记过报送。登记有误请用“更正”。',
  lateReason: '已经超过时限，请填写迟报原因。',
  notDelivered: '还没有登记报送，不能先记回执。',
  receiptTwice: '回执已经记过。有误请用“更正”。',
  // clocks and rules
  unknownRule: '没有这条时限规则。',
  unknownDeadline: '这个时限已经了结或不存在。',
  unknownAlarm: '这个报警已经结束。',
  originUnfit: '这项任务不能从所选的时间起算，请换一个起算点。',
  dutyFixed: '规则所管的任务不能改，请改时长、预警或开关。',
  clocksRunning: '还有 {count} 个时限在走，退出后不会再报警。',
  nothingToConfirm: '时钟没有待确认的跳变。',
  // shifts, the log and the handover
  noShift: '还没有开始值班。请先点“开始值班”。',
  shiftInForce: '已经在值班中，不用再开始。',
  notOnDuty: '您还没有接班，只能查看。请先接班、加入本班，或由带班领导同意后紧急接管。',
  alreadyOnDuty: '此人已经在岗。',
  personOnDuty: '此人正在值班，不能停用。请先交接班。',
  handoverFirst: '本班已到交接时间。请按交接单接班，不能直接加入。',
  substituteReason: '值班表上排的不是您。请填写替班原因。',
  patternUnfit: '各班次要首尾相接、合计 24 小时，每班不少于 2 小时；工作日和休息日的首班要同时开始。',
  duePast: '办理时限已经过了，请填写晚于现在的时间。',
  shiftFrozen: '这一班已经交接，记录不能再改。请用“事后补充”。',
  shiftNotFrozen: '这一班还没有交接，请直接登记。',
  automaticEntry: '这一条是事件记录自动带入的。请到事件中更正。',
  alreadySettled: '这件事项已经办结。',
  alreadyIncident: '这条记录已经转为事件，请到该事件中办理。',
  noIncoming: '接班人还没有签到。请接班人先输口令接班。',
  toOneself: '交班人和接班人不能是同一人。',
  itemChanged: '这一项刚刚有变化，请看过最新内容再确认。',
  questionOpen: '对这一项的疑问还没有答复，请交班人先答复。',
  noQuestion: '这一项没有待答复的疑问。',
  answerByOutgoing: '疑问要由交班人答复。',
  sheetUnwritten: '交班人还没有填写交接事项，请先填写并保存。',
  checksOpen: '还有检查项没有确认：{names}。',
  itemsOpen: '还有 {count} 项没有逐项确认，请接班人确认后再签字。',
  sheetChanged: '交接单刚刚有变化，请看过最新内容再签字。',
  outgoingFirst: '请交班人先签字。',
  signatureVoid: '交班人签字之后交接单有了变化，原签字作废。请交班人重新签字。',
  notASigner: '只有本班值班员和接班人能在交接单上签字。',
  // the calendar, the roster and the phone book
  dayTwice: '同一天写了两次，请删去重复的一行。',
  placeTwice: '同一天同一班的同一岗位写了两次，请删去重复的一处。',
  unknownSlot: '{day} 没有这个班次，请核对班次名称。',
  rosterMoved: '{day} 的值班表刚被别人改过，请看过最新的再改。',
  swapOver: '已经值完的班不能再换。请在值班记录中写明实际情况。',
  swapSelf: '换班要在两个人之间，请选另一个人的班。',
  contactTwice: '通讯录里已有“{name}”，请在原来那条上修改，或在姓名后加以区分。',
  unknownContact: '通讯录里没有找到这一条。',
  // attachments
  fileNotKept: '文件没有存好，附件没有加上。请重新选择这个文件。',
  fileType: '这种文件不能作附件。可以附图片、PDF、录音和视频；表格、文档请先存为 PDF 再附。',
  fileTooLarge: '文件超过 {mostMb} MB，没有收下。请压缩或截取后再附。',
  fileEmpty: '文件是空的，没有收下。请核对后重新选择。',
  fileNoRoom: '磁盘空间不够，文件没有收下。请腾出空间后重新选择这个文件。',
  fileNotAllowed: '数据文件夹不允许写入，文件没有收下。请检查权限后重新选择。',
  fileFolderGone: '数据文件夹不见了（移动盘被拔出？），文件没有收下。请接好后重新选择。',
  fileFailed: '磁盘读写失败，文件没有收下。请检查磁盘后重新选择。',
  fileMissing: '附件的文件找不到了，可能被移走或删除。请从导出的备份中恢复。',
  fileDamaged: '附件的文件已经损坏，与记录的摘要不符。请从导出的备份中恢复。',
  fileUnreadable: '读不出这个文件（被移走，或移动盘被拔出？）。请核对后重新选择。',
  fileBroken: '文件没有传完整，没有收下。请重新选择这个文件。',
  tooManyFiles: '同时传的文件太多。请等前面的传完，再附下一个。',
  attachedTwice: '这份文件已经附过了。',
  attachmentsFixed: '这份报告已经报送，附件不能再增减改动。请把新材料附在事件下。',
  alreadyWithdrawn: '这个附件已经撤下。',
  // the zero report
  nilOff: '本单位没有启用零报告。请带班领导、主要负责人或管理员在“设置”中启用。',
  nilTwice: '这一天的零报告已经写过了。',
  nilNeedsLeader: '按本单位规定，零报告要由带班领导输口令确认。',
  beforeNilDay: '时间早于零报告的当天，请核对。',
  // the disk and the machine
  diskFull: '磁盘已满，没有存上，您的文字仍在屏幕上。请腾出空间后再按一次保存。',
  diskFailed: '磁盘写入失败，没有存上，您的文字仍在屏幕上。请检查磁盘后再按一次保存。',
  folderGone: '数据文件夹不见了（移动盘被拔出？），没有存上，您的文字仍在屏幕上。请接好后再按一次保存。',
  notWritable: '数据文件夹不允许写入，没有存上，您的文字仍在屏幕上。请检查权限后再按一次保存。',
  readOnly: '值班数据有损坏，现在只能查看、不能登记。请按页面顶部的提示处理，紧急情况先用纸质记录。',
  newerJournal: '这些数据由更新版本的值班台写入，本版本只能查看。请安装新版本后再登记。',
  noDamage: '数据没有损坏，不需要处理。',
  noFolder: '没有选择文件夹，未导出。',
  cannotPrint: '没能送去打印。请改用“存为 PDF”，再用别的程序或别的电脑打印；急用先手写纸质表格。',
  saveBeforePrint: '文字改过还没有存。存草稿后原送审、审定作废，请先按 Ctrl+S 存草稿再打印。',
  printFailed: '没有打印成 PDF。请再试一次；仍不行请重新打开值班台，急用先手写纸质表格。',
  saveNoRoom: '所选磁盘已满，没有存成。请腾出空间，或换一个文件夹（如 U 盘）再存。',
  saveNotAllowed: '所选文件夹不允许写入，没有存成。请换一个文件夹再存。',
  saveFolderGone: '所选文件夹不见了（移动盘被拔出？），没有存成。请接好，或换一个文件夹再存。',
  saveFailed: '没有存成，所选磁盘写入失败。请换一个文件夹再存。',
  noDutyLog: '这一天没有值班记录，请换一个日期。',
  noSuchShift: '没有找到这个班次，请重新选择。',
  exportFailed: '导出没有成功，请换一个文件夹再试。',
  stopped: '值班台正在退出，没有存上。请重新打开后再保存。',
  // the way in
  required: '这一项必须填写。',
  pinFormat: '口令要 6 位以上数字。',
  stranger: '这个请求不是值班台页面发出的，没有执行。',
  failed: '程序内部出错，没有办成，您的文字仍在屏幕上。请再试一次。',
  malformed: '{field}填得不对，请检查后重填。',
  tooLong: '文字太长，请删减到 10 万字以内。',
  oversized: '内容太大，没有收下。请分成几份。',
  unreachable: '与后台失去联系，您的文字仍在屏幕上。请关闭窗口后重新打开值班台。',
}

const FALLBACK = '没有办成，原因：{code}。请再试一次；仍不行请用纸质记录并联系管理员。'

/** Fields that only forms have, beside those that corrections name. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  text: '内容', due: '办理时限', question: '疑问', files: '移交文件', substituteFor: '替谁值班',
  date: '日期', who: '对方接话人', ours: '本室人员', answered: '接听情况', found: '抽查情况', mobile: '手机',
  office: '办公电话', groups: '分组',
  name: '姓名或名称', post: '职务', phone: '电话', fax: '传真', pin: '口令', newPin: '口令', reason: '原因',
  lateReason: '迟报原因', basis: '定级依据', note: '核实说明', issuer: '发文机关', unit: '单位', dailyAt: '每日时间',
  idleLockMinutes: '锁屏时间', minutes: '时长', warnMinutes: '预警时间',
}

/** `command.facts.title` → `“标题”`: the path itself is for programs. */
function fieldText(path: string): string {
  const field = path.split('.').filter((part) => !/^\d*$/.test(part)).pop() ?? ''
  const name = FIELD_NAMES[field] ?? FORM_FIELDS[field]
  return name === undefined ? '有一项' : `“${name}”`
}

/** The sentence for a refusal, with its numbers and words filled in. */
export function refusalText(refusal: Refusal): string {
  const fills: Record<string, string | number> = {
    code: refusal.code, field: fieldText(refusal.path ?? ''), ...refusal.details,
  }
  return (TEXTS[refusal.code] ?? FALLBACK).replace(/\{(\w+)\}/g, (_, name: string) => String(fills[name] ?? ''))
}

export const REFUSAL_CODES = Object.keys(TEXTS)
