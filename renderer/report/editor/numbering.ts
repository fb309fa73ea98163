// The numbers in front of the boxes, as on the blank forms: ① and ② of a 首报 belong to the record.
import type { ReportKind } from '../../../shared/vocabulary'

export const firstNumber = (kind: ReportKind): number => (kind === 'initial' ? 3 : 1)
