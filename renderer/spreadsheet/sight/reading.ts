// What every import by sight needs to know of the table that it takes in.
import type { ReactNode } from 'react'
import type { Month } from '../../../shared/calendar/month'
import type { Book } from '../../../shared/spreadsheet/book'
import type { Fault } from '../../../shared/spreadsheet/cells'
import type { Emptied, Question, Sight, Told } from '../../../shared/spreadsheet/told'

/** One thing that will be different: `单国强`, `手机`, before, after. */
export interface Shown {
  readonly what: string
  readonly isNew: boolean
  readonly field: string
  readonly from: string
  readonly to: string
}

/** An odd number: as it stands, what is odd, and as what it is taken in, null for as it stands. */
export interface Odd {
  readonly address: string
  readonly text: string
  readonly why: string
  readonly as: string | null
}

export interface SightReading {
  readonly tab: string
  readonly sight: Sight | null
  readonly faults: readonly Fault[]
  readonly remarks: readonly string[]
  readonly questions: readonly Question[]
  readonly emptied: readonly Emptied[]
  readonly odd: readonly Odd[]
  readonly months: readonly Month[]
  /** `读到 4 人，新增 1 人，改动 2 人`; without faults. */
  readonly said: string
  readonly shown: readonly Shown[]
  /** What the last button says: `导入 3 条`. */
  readonly button: string
}

/** What a column may be taken for. */
export interface ColumnKey {
  readonly key: string
  readonly name: string
}

export interface SightKind<Reading extends SightReading> {
  /** Under which the columns of known heads are remembered. */
  readonly id: string
  /** `导入通讯录` */
  readonly title: string
  /** `通讯录` */
  readonly what: string
  /** How such a sheet looks. */
  readonly shape: ReactNode
  readonly keys: readonly ColumnKey[]
  /** Keys of which a row has but one column. */
  readonly single: readonly string[]
  /** Without these a row says nothing: what cannot be read in them leaves the whole row out. */
  readonly essential: readonly string[]
  readonly read: (book: Book, tab: string | undefined, told: Told) => Reading
}
