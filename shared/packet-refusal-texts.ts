// What the refusals of packets, codes and receipts between rooms say to the person at the desk.

export const PACKET_REFUSAL_TEXTS = {
  passphraseWrong: '密码不对，打不开。请核对大小写后重新输入，或向发来的单位再问一遍。',
  passphraseNeeded: '这个事件包加了密码，请先输入密码。',
  sealBroken:
    '加密的事件包不完整或被改动过（{where}），没有收下。请从优盘重新拷一次；还是打不开，再请对方重新导出一份。',
  sealForeign:
    '这个加密文件不是值班台用打开密码加密的（或加密强度太高，本机打不开），没有收下。请对方在值班台里重新导出。',
  sealFailed: '加密或解密没有办成，可能是内存不够。请关掉别的程序后再试。',
  packetBroken: '事件包不完整或被改动过（{where}），没有收下。请对方重新导出一份再传。',
  packetCut: '事件包没有拷完整，没有收下。请从优盘重新拷一次；还是打不开，再请对方重新导出一份。',
  packetRepacked: '事件包被解压后又重新压缩过，没有打开。请用对方导出的原文件，不要解压后再压缩。',
  packetInside: '压缩包里面还有一个事件包，没有打开。请先把里面的事件包取出来，再导入。',
  packetChanged: '事件包里的“{name}”与摘要不符，途中被改动过，没有收下。请对方重新导出一份再传。',
  packetStrange: '事件包里有不该有的内容（{name}），没有打开。请确认是值班台导出的文件。',
  packetTooMuch: '事件包里的文件超过 {most} 个，没有打开。请确认是值班台导出的文件。',
  packetTooLarge: '事件包展开后超过 {mostMb} MB，没有打开。请对方撤下过大的附件后重新导出。',
  packetNewer: '这份材料由更新版本的值班台导出，本版本读不懂。请先升级本机的值班台。',
  packetLineChanged:
    '事件包第 {number} 行记录被改动过，与记录链对不上，没有收下。请对方重新导出，并电话核对。',
  packetLineForeign:
    '事件包里混入了别的事件的记录（第 {seq} 条），没有收下。请对方重新导出，并电话核对。',
  packetLineUnknown:
    '事件包里有本版本不认识的记录（第 {seq} 条），没有收下。请先升级本机的值班台再导入。',
  packetNoBeginning: '事件的头一条记录缺失，不能证明来历。请改用传真或电话报送。',
  packetUnproven:
    '事件包里的“{what}”与它自己的记录链不符，被改动过，没有收下。请对方重新导出，并电话核对。',
  packetReportDiffers: '“{name}”与先前收到的文字不同。报送过的报告不会再变，请电话核对后再收。',
  packetLineDiffers:
    '第 {seq} 条记录与先前收到的不同或缺失，没有收下。请对方重新导出，并电话核对。',
  periodEmpty: '这段时间没有立过事件，没有可以导出的。',
  periodTooLarge:
    '这段时间的事件超过 {most} 起，或附件合起来超过 {mostMb} MB，没有导出。请分月导出，或单独导出附件多的那一起。',
  periodOneByOne: '时段包里的事件要一起一起收下：先选一起，看过再收。',
  packetOwn: '这是本单位自己导出的事件包，事件就在本机，不用导入。',
  packetOfCopy:
    '这个事件包是从本机数据的另一份副本导出的：有另一台值班台接着同一份记录在记，里面有本机没有的记录。没有收下。请查清是哪台机器，确定只用其中一台。',
  packetOurs: '这起事件是本单位报上去的（本机 {number}），就在本机办理，不用导入。',
  packetAhead: '材料里的事发时间晚于本机现在的时间。请核对两边的时钟后再导入。',
  packetDamaged: '本机第 {seq} 条记录有损坏，不能作证明，没有导出。请先存 PDF 或打印报送。',
  packetFileMissing:
    '附件“{name}”的文件找不到或已损坏，没有导出。请先撤下这个附件，或从备份中恢复。',
  packetFilesTooLarge:
    '附件合计超过 {mostMb} MB，装不进一个事件包。请撤下过大的附件，另用光盘报送。',
  packetFileType: '附件“{name}”的内容与它的类型不符，没有收下。请对方核对后重新导出。',
  importFolder: '文件夹不能导入。请打开文件夹，把里面的事件包或图片拖进来。',
  importPdf:
    '这份 PDF 打不开（损坏，或设了密码），没有读到二维码。请换扫描图片，或把纸面拍下来再试。',
  cameraRefused: '摄像头打不开，可能被别的程序占用或没有允许使用。请改用手机拍照，再把照片导入。',
  importTiff: '这是 TIFF 传真件，这里读不了。请用看图软件把它另存为 PDF 或 PNG，再导入。',
  importOffice:
    '这是表格或 Word 文件，这里不收。值班表请到“值班表→导入”，通讯录请到“通讯录→导入”。',
  importOneFile: '事件包和回执要一个一个导入；二维码图片可以一次选多张。',
  importUnknown:
    '没有认出来：这不是值班台的事件包、回执，图上也没有看清值班台的二维码。二维码印在报告最后一页的页脚，请换那一页、拍清楚再试。',
  codeForeign: '图上的二维码不是值班台印的，没有可读入的内容。请拍报告末页下方的那一排二维码。',
  codeSeveral: '图上有两份以上材料的二维码，没有读入。请一份一份导入。',
  codeBroken: '二维码认出来了，但拼出来的内容不对，没有读入。请重新扫描或另拍一张再试。',
  codePicture: '有的文件不是本机能看的照片或扫描图（上限 1 亿像素），没有读入。请去掉后再试。',
  codeReading: '读图片时出了故障，没有读入。请把图片缩小些或一次少选几张再试。',
  codesTooLong: '正文较长，二维码容纳不下，本件未附二维码。可另送事件包，或请收文单位人工录入。',
  codePartsMissing: '二维码还缺第 {missing} 张，凑不成一份报告。请把缺的补拍上再试。',
  notReceived: '这起事件不是外单位送来的，不用回执。',
  nothingToAnswer: '送来的材料里还没有书面报告，暂不用回执。',
  receiptBroken: '回执内容不完整或被改动过，没有登记。请对方重新出具。',
  receiptForeign: '这份回执是给别的单位的，不是本机发出的材料。请核对来件。',
  receiptOwn: '这是本单位自己出具的回执，不能当作对方的回执。',
  receiptUnknownIncident: '本机没有 {number} 这起事件，回执对不上。请核对来件。',
  receiptUnknownReport: '回执里的报告本机没有报送过，对不上。请电话与对方核对。',
  receiptTextDiffers:
    '对方收到的“{name}”与本机报送的文字不一样，没有登记回执。请立即电话核对，重新报送。',
  receiptWhose: '认不出是哪个报送对象的回执，请选一下。',
  receiptNotDelivered: '还没有登记向这个对象报送，不能先记回执。请先补登报送，再导入回执。',
  receiptKnown: '这些报告的回执已经记过（读入或电话确认），不用再导入。',
  receiptNobodyWaits: '这些报告没有等候回执的报送对象：还没有登记报送，或回执都已记过。',
  receiptAhead: '回执时间晚于本机现在的时间 10 分钟以上。请核对两边的时钟。',
  receiptTooEarly: '回执时间早于登记的报送时间 10 分钟以上。请先核对并更正报送时间。',
} as const satisfies Readonly<Record<string, string>>
