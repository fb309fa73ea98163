// What a question about an instruction, or about one unit of it, is given.
import type { UnitOf } from '../../../shared/instruction/dues'
import { refOf, type Hung } from '../../../shared/instruction/find'
import { CAME_BY_NAMES, cameBySchema } from '../../../shared/instruction/words'

export interface InstructionDialogProps {
  readonly hung: Hung
  readonly onClose: () => void
}

export type UnitDialogProps = InstructionDialogProps & { readonly of: UnitOf }

/** As commands name the unit. */
export const unitRefOf = ({ hung, of }: Pick<UnitDialogProps, 'hung' | 'of'>) => ({
  ...refOf(hung),
  taskId: of.task.id,
  unitId: of.unit.id,
})

/** How words came, or went. */
export const CAME_BY = cameBySchema.options.map((value) => ({
  value,
  label: CAME_BY_NAMES[value],
}))
