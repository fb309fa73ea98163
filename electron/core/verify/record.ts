// 校验 for the page: what `npm run verify` finds, of the folder that is open, in figures that the page puts into words.
import type { Verified } from '../../../shared/backup/found'
import { isWhole, verifyFolder, type Verdict } from './verify-folder'

export function verifiedOf(verdict: Verdict): Verified {
  const { walk, findings, torn, attached } = verdict
  return {
    whole: isWhole(verdict),
    lines: walk.lines,
    firstAt: walk.firstAt,
    lastAt: walk.lastAt,
    head: walk.head,
    torn: torn !== null,
    damages: findings.map(({ damage, accepted }) => ({ damage, accepted })),
    files: { named: attached.named, bytes: attached.bytes, faults: attached.faults.length },
  }
}

export const verifyRecord = async (dataDir: string): Promise<Verified> =>
  verifiedOf(await verifyFolder(dataDir))
