// A cell of somebody's sheet as it is shown.
import type { CellValue } from '../../../shared/spreadsheet/cells'

export function cellText(cell: CellValue): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'object') return cell.fault === '' ? '公式没有算出来' : cell.fault
  return String(cell)
}
