// Why an attachment cannot be shown here, in a title and what follows from it.
import type { PdfFault } from '../../pdf/open-pdf'
import type { FileType } from '../../../shared/attachment/types'

export type Fault = PdfFault | 'media'

export interface WhyNot {
  readonly title: string
  readonly text: string
}

const OTHER_PROGRAM = '文件完好地存着，请“另存为”，再用别的软件打开。'

const NOT_SHOWN: Partial<Readonly<Record<FileType, WhyNot>>> = {
  heic: {
    title: '苹果手机的照片（HEIC），这里看不了',
    text: `${OTHER_PROGRAM}要印进材料的，请用手机另存为 JPG 再附一次。`,
  },
  amr: { title: '手机通话录音（AMR），这里放不了', text: OTHER_PROGRAM },
  wma: { title: 'WMA 录音，这里放不了', text: OTHER_PROGRAM },
  wmv: { title: 'WMV 视频，这里放不了', text: OTHER_PROGRAM },
  avi: { title: 'AVI 视频，这里放不了', text: OTHER_PROGRAM },
  tif: {
    title: 'TIFF 传真件，这里看不了',
    text: `${OTHER_PROGRAM}要印进材料的，请另存为 PDF 或 PNG 再附一次。`,
  },
  ofd: {
    title: 'OFD 公文，这里看不了',
    text: `${OTHER_PROGRAM}要印进材料的，请在 OFD 阅读器里另存为 PDF 再附一次。`,
  },
}

const FAULTS: Readonly<Record<Fault, WhyNot>> = {
  damaged: {
    title: '这个文件打不开，可能已经损坏',
    text: '请向来源再要一份。也可以“另存为”，试试别的软件能不能打开。',
  },
  password: {
    title: '这份 PDF 加了密码，这里打不开',
    text: '请“另存为”，在 PDF 软件里输密码查看；最好请对方发不加密码的。',
  },
  media: {
    title: '这段录音录像放不出来',
    text: '文件可能已经损坏，或者浏览器不认这种编码。请“另存为”，再用别的软件打开。',
  },
}

/** Null when it can be shown as far as is known. */
export const whyNotShown = (type: FileType, fault: Fault | null): WhyNot | null =>
  fault === null ? (NOT_SHOWN[type] ?? null) : FAULTS[fault]
