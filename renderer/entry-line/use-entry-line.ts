// The entry line's doings: understanding what is typed, finding who is at the other end, saving.
import { useState } from 'react'
import type { OtherSide } from '../../shared/shift/entry'
import { timeText } from '../../shared/time'
import { useSend } from '../form/use-send'

import { deskNow } from '../store'
import { entryCommand } from './command'
import { recorded, setTyped, useEntry } from './entry-store'
import { useOthers } from './others'
import { unknownTieText, useTie } from './tie'
import {
  askedOther,
  EMPTY,
  takenBack,
  tied,
  todoOf,
  understood,
  unknownTie,
  withoutAsked,
  type Typed,
} from './typed'

const TODO_WORD = ' 待办 '

/** A space behind `@李科长` takes whom the list marks, or the words as a name. */
function named(typed: Typed, others: readonly OtherSide[], chosen: number): Typed {
  const query = / $|　$/.test(typed.text) ? askedOther(typed.text.trimEnd()) : null
  if (query === null || query === '' || typed.plain) return typed
  const other = others[chosen] ?? { name: query, unit: '', phone: '' }
  return { ...typed, other, text: withoutAsked(typed.text) }
}

export function useEntryLine() {
  const typed = useEntry((store) => store.typed)
  const failed = useEntry((store) => store.failed)
  const send = useSend()
  const [composing, setComposing] = useState(false)
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const tie = useTie(typed)
  const unknown = unknownTie(typed, tie.numbered)
  const query = askedOther(typed.text)
  const others = useOthers(query)

  const set = (next: Typed) => {
    setSaid(null)
    setChosen(0)
    send.clear()
    setTyped(next)
  }
  const pick = (other: OtherSide) => set({ ...typed, other, text: withoutAsked(typed.text) })

  return {
    typed,
    failed,
    query,
    others,
    chosen,
    said,
    busy: send.busy,
    set,
    pick,
    tie,
    fault: unknown === null ? send.errorElsewhere() : unknownTieText(unknown),
    todo: composing ? null : todoOf(typed.text, deskNow()),
    type: (text: string, isComposing: boolean) => {
      setComposing(isComposing)
      const next = tied({ ...typed, text, plain: text === '' ? false : typed.plain }, tie.onScreen)
      set(isComposing ? next : understood(named(next, others, chosen), deskNow(), tie.numbered))
    },
    walkOffered: (step: number) => setChosen((chosen + step + others.length) % others.length),
    pickOffered: () => others[chosen] !== undefined && pick(others[chosen]),
    takeBack: () => set(takenBack(typed, timeText)),
    toggleTodo: () => {
      const todo = todoOf(typed.text, deskNow())
      set({ ...typed, text: todo === null ? `${typed.text.trimEnd()}${TODO_WORD}` : todo.before })
    },
    save: () => {
      const now = deskNow()
      if (typed.text.trim() === '') return setSaid(null)
      if (unknown !== null) return
      send.run(entryCommand(typed, now, tie.incident?.id ?? null), (made) => {
        recorded(typed)
        setSaid(`第${made.entryId?.split('e').at(-1) ?? ''}条已记下`)
      })
    },
    empty: typed === EMPTY || (typed.text === '' && typed.other === null && typed.at === null),
  }
}

export type EntryLineState = ReturnType<typeof useEntryLine>
