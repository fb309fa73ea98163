// How far apart the lines of a report stand, as on its printed page without codes.
import { areaOf } from '../../../shared/paper/official/layouts'
import { linesOf } from '../../../shared/paper/official/line-pitch'
import { plainEnd, type ReportSheet } from '../../../shared/paper/official/report'
import { pitchOf } from './pieces'

/** In twentieths of a point. */
export const pitchFor = (sheet: ReportSheet): number =>
  pitchOf(linesOf(sheet, plainEnd(sheet)), areaOf(sheet.document).height)
