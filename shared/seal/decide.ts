// Sealing months.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import { chainSeals } from './chain'
import type { sealSystemCommands } from './record'

export type SealSystemCommand = z.infer<(typeof sealSystemCommands)[number]>

export const decideSeal: Deciders<SealSystemCommand> = {
  sealMonths: ({ sealed }, { months }, { sha256 }) =>
    decided([{ type: 'monthSealed', data: chainSeals(sealed, months, sha256) }]),
}
