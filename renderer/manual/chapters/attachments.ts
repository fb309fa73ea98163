// Pictures, PDFs and recordings beside the record.
import { keys, mind, points, steps, table, text, type Chapter } from '../content'

const attachments: Chapter = {
  id: 'attachments',
  title: '附件',
  summary: '现场照片、传真扫描件、录音录像，附在事件、报告或值班记录上，随时看得到，删不掉。',
  blocks: [
    steps(
      '打开事件、报告，或者在值班记录里选一条。',
      '按 Alt+P 选文件；也可以把文件拖到页面上任何地方，或者截图后按 Ctrl+V。一次可以加几个。',
      '写一句说明（拍的是什么、在哪里、几点），按 Ctrl+Enter 添加。没有加上的，旁边写着为什么；改好再试一次，别的不受影响。',
      '看附件：点它，或按 Alt+V 逐个看。',
    ),
    table(
      ['附在哪里', '用来做什么'],
      ['事件', '关于这件事的一切材料；随时可以加，办结以后也行'],
      ['报告', '随这份报告报出去；图片印在正文后面，一页一张，说明印在图下'],
      ['值班记录（Alt+P 看和加）', '收到的传真、通知的扫描件，来电的录音'],
    ),
    points(
      '收图片（JPG、PNG、WebP、GIF、BMP）、PDF、录音（MP3、WAV、M4A、OGG、FLAC、手机的 3GP）、录像（MP4、WebM、MOV），一个不超过 50 MB（在“设置 · 本单位”里可改）。Word、Excel、OFD、TIFF 请先存为 PDF，WMA、AVI 请先转成 MP3、MP4。',
      '苹果手机的 HEIC 照片、手机通话录音 AMR 也收，但这里看不了、放不了，要“另存为”后用别的软件打开。照片最好先在手机上存为 JPG。',
      '附错了：点“撤下”，写明原因。它划线保留，不再印进材料，原件还在。',
      '送审、审定以后再加、撤附件或改说明，原送审、审定作废。已经报送的报告，附件不再变，新材料附到事件上。',
      '已经交班封存的记录不再加附件。',
      '原件一个字节也不改；印进材料的是缩小的副本，不带拍摄位置等信息。',
      '“另存为”（Ctrl+S）把原件拷到自己选的文件夹。',
    ),
    text('看附件时：'),
    keys(
      ['ArrowLeft', '上一个'],
      ['ArrowRight', '下一个'],
      ['+', '放大'],
      ['-', '缩小'],
      ['0', '正好放下'],
      ['Alt+R', '转 90 度，只转着看，文件不变'],
      ['Ctrl+S', '另存为'],
      ['Esc', '返回'],
    ),
    mind('涉密的照片、文件一律不得附在本机，也不得拍照、截图后附上来。'),
  ],
}

export const attachmentChapters: readonly Chapter[] = [attachments]
