// What lies in a folder, in words: whole or not, and how it stands to the record here.
import { losesRecords, type FoundRecord, type Verified } from '../../shared/backup/found'
import { sizeText } from '../../shared/attachment/words'
import { minuteText, toMs } from '../../shared/time'
import { damageText } from '../layout/banners/damage-text'

const moment = (at: string | null): string => (at === null ? '—' : minuteText(toMs(at)))

export interface Said {
  readonly tone: 'calm' | 'soon' | 'late'
  readonly text: string
}

/** The result of a verification, each finding a sentence; the first says the whole. */
export function verifiedText(verified: Verified): readonly Said[] {
  const { whole, lines, firstAt, lastAt, files, damages, torn } = verified
  const counted = `${lines} 条记录，${moment(firstAt)} 至 ${moment(lastAt)}`
  const attached =
    files.named === 0 ? '' : `；附件 ${files.named} 份，共 ${sizeText(files.bytes)}，逐份核对`
  return [
    whole
      ? { tone: 'calm', text: `完好。${counted}，一条扣一条，都没有动过${attached}。` }
      : { tone: 'late', text: `有问题。${counted}。` },
    ...damages.map(({ damage, accepted }): Said => ({
      tone: accepted ? 'soon' : 'late',
      text: `${damageText(damage)}${accepted ? '（已确认过）' : ''}。`,
    })),
    ...(files.faults === 0
      ? []
      : [
          {
            tone: 'late' as const,
            text: `有 ${files.faults} 份附件不见了，或和当初存下的不一样。`,
          },
        ]),
    ...(torn
      ? [{ tone: 'soon' as const, text: '最后一行没有写完，当时没有存上，不算在内。' }]
      : []),
  ]
}

/** How it stands to the record here, and what follows from taking it. */
export function standingText(found: FoundRecord): Said {
  const { standing, verified, common, here } = found
  const more = verified.head.seq - common
  const ours = here.seq - common
  switch (standing) {
    case 'fresh':
      return { tone: 'calm', text: '本机还没有用过，可以放心用这一份。' }
    case 'same':
      return { tone: 'calm', text: '和本机的记录一样新，不用恢复。' }
    case 'ahead':
      return { tone: 'soon', text: `比本机新，多 ${more} 条。本机用的是旧的一份。` }
    case 'behind':
      return {
        tone: 'late',
        text: `比本机旧：本机到 ${moment(here.at)}，多 ${ours} 条。换成这一份，那 ${ours} 条就不在当前记录里了。`,
      }
    case 'forked':
      return {
        tone: 'late',
        text: `和本机从第 ${common} 条起分成了两份：那边又记了 ${more} 条，本机又记了 ${ours} 条。只能用其中一份，先问清那边是哪台机器。`,
      }
    case 'other':
      return { tone: 'late', text: `是另一个值班室的记录，不是本机这一份。` }
  }
}

/** What the button that takes it says. */
export const takeLabel = (found: FoundRecord, day: string | null): string =>
  day === null ? (losesRecords(found) ? '仍然换成这一份' : '用这一份') : `用 ${day} 的样子`
