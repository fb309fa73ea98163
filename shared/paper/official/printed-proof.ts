// What the foot of a form says: printed when, from which state of the record.
import { minuteText } from '../../time'
import { proofText, type PaperContext } from '../proof'

export const proofOf = ({ now, head }: PaperContext): string =>
  `${minuteText(now)} 打印 · ${proofText(head)}`
