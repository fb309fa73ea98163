// How an item of evidence of something seen on the network was taken.
import { z } from 'zod'

export const evidenceWaySchema = z.enum(['screenshot', 'recording', 'archive', 'photo'])
export type EvidenceWay = z.infer<typeof evidenceWaySchema>
export const EVIDENCE_WAY_NAMES: Readonly<Record<EvidenceWay, string>> = {
  screenshot: '截图',
  recording: '录屏',
  archive: '网页存档',
  photo: '翻拍',
}
