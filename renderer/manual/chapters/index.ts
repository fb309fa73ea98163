// The chapters in the order in which a new officer needs them.
import type { Chapter } from '../content'
import { attachmentChapters } from './attachments'
import { dataChapters } from './data'
import { deskChapters } from './desk'
import { movingInChapters } from './moving-in'
import { instructionChapters } from './instructions'
import { opinionChapters } from './opinions'
import { receivingChapters } from './receiving'
import { packetChapters } from './packets'
import { printingChapters } from './printing'
import { rosterChapters } from './roster'
import { sendingChapters } from './sending'
import { shiftChapters } from './shift'
import { subordinateChapters } from './subordinates'
import { timeChapters } from './time'

export const chapters: readonly Chapter[] = [
  ...receivingChapters,
  ...shiftChapters,
  ...sendingChapters,
  ...attachmentChapters,
  ...opinionChapters,
  ...instructionChapters,
  ...packetChapters,
  ...printingChapters,
  ...timeChapters,
  ...rosterChapters,
  ...movingInChapters,
  ...subordinateChapters,
  ...deskChapters,
  ...dataChapters,
]
