// What it takes to give a command, said beside each command.
import type { z } from 'zod'

/**
 * `public`: before anyone is signed in. `signedIn`: whoever sits there may come on duty, settle the clock. `onDuty`: work: nobody works on the desk who has not taken it over (H5). `manager`: unit, people and
 * rules are changed by those who answer for them.
 */
export type Right = 'public' | 'signedIn' | 'onDuty' | 'manager'

type CommandSchema = z.ZodObject<{ readonly type: z.ZodLiteral<string> }>

/** Complete for a list of commands: one without a right does not compile. */
export type RightsOf<Commands extends readonly CommandSchema[]> = {
  readonly [Type in z.infer<Commands[number]>['type']]: Right
}
