// Everything that an import by sight is made of.
export { SightPage, type SightProps } from './sight'
export type { ColumnKey, Odd, Shown, SightKind, SightReading } from './reading'
