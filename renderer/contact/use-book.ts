// The phone book of this desk, ready to be searched: contacts, recipients, and the room's own people.
import { useMemo } from 'react'
import { bookOf } from '../../shared/contact/find'
import type { DeskState } from '../../shared/desk'
import { useDesk } from '../use-desk'
import { createBook, type Book, type BookEntry } from './book'
import type { ReadingsOf } from '../../shared/readings'
import { useReadings } from '../ui/readings'

type BookState = Pick<DeskState, 'phoneBook' | 'people' | 'unit'>

interface Made extends BookState {
  readonly readingsOf: ReadingsOf
  readonly book: Book
}
/** Many fields on one screen search the same book: it is made once for each state of it. */
let made: Made | null = null

function bookIn({ phoneBook, people, unit }: BookState, readingsOf: ReadingsOf): Book {
  if (
    made?.phoneBook === phoneBook &&
    made.people === people &&
    made.unit === unit &&
    made.readingsOf === readingsOf
  )
    return made.book
  made = {
    phoneBook,
    people,
    unit,
    readingsOf,
    book: createBook(bookOf({ phoneBook, people, unit }), readingsOf),
  }
  return made.book
}

export function useBook(): Book {
  const { phoneBook, people, unit } = useDesk()
  const readingsOf = useReadings()
  return useMemo(
    () => bookIn({ phoneBook, people, unit }, readingsOf),
    [phoneBook, people, unit, readingsOf],
  )
}

/** Whoever fits what is typed, the likeliest first; nobody while nothing is typed. */
export function useFound(query: string, limit: number): readonly BookEntry[] {
  const book = useBook()
  return useMemo(() => (query.trim() === '' ? [] : book.find(query, limit)), [book, query, limit])
}
