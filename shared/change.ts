// One corrected field: what it said, and what it says.
import { z } from 'zod'

export const changeSchema = z.object({ field: z.string(), from: z.json(), to: z.json() })
export type Change = z.infer<typeof changeSchema>
