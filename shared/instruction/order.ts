// Nothing of an instruction can have happened before it was received: checked again where a correction moves that.
import { notBefore } from '../checks'
import type { Result } from '../result'
import { unitsOf } from './dues'
import type { Instruction } from './record'

/** Whether something that happened at this moment can be about it. */
export const notBeforeReceived = (
  { receivedAt }: Pick<Instruction, 'receivedAt'>,
  at: string,
  path: string,
): Result<null> => notBefore(at, receivedAt, 'beforeReceived', path)

/** Of everything that has a moment of its own; a 签收, a 反馈 or a 催办 lies behind the 转办 that it answers. */
export const allAfterReceived = (instruction: Instruction, path: string): Result<null>[] =>
  [
    ...(instruction.relayed === null ? [] : [instruction.relayed]),
    ...instruction.shown,
    ...unitsOf(instruction).flatMap(({ unit }) => [
      ...(unit.sent === null ? [] : [unit.sent]),
      ...unit.extensions,
      ...unit.explanations,
    ]),
  ].map(({ at }) => notBeforeReceived(instruction, at, path))
