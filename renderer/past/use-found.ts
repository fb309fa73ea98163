// What is found in the past: the last question counts, one at a time is on its way, and further pages are put behind.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Params, Reply } from '../../shared/contract'
import { canonicalJson } from '../../shared/journal'
import type { PastFound } from '../../shared/past/record'
import { api } from '../api'

type Question = Params<'searchPast'>

export interface Found {
  /** Null until the first answer; that of the question before while the next is on its way. */
  readonly reply: Reply<PastFound> | null
  /** Whether the answer is that of the question. */
  readonly isCurrent: boolean
  readonly more: () => void
  /** Asks the same again. */
  readonly again: () => void
}

interface Answer {
  readonly of: string
  readonly reply: Reply<PastFound>
}

/** The hits of a further page behind those that are there. */
function joined(before: Reply<PastFound>, page: Reply<PastFound>): Reply<PastFound> {
  if (!before.ok || !page.ok) return page
  return { ok: true, value: { ...page.value, hits: [...before.value.hits, ...page.value.hits] } }
}

/** @param question null: nothing is asked */
export function useFound(question: Question | null): Found {
  const key = question === null ? null : canonicalJson(question)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const wanted = useRef(key)
  const isAsking = useRef(false)

  /** Whoever types faster than the journal can be read is not waited for letter by letter. */
  const ask = useCallback(async () => {
    if (isAsking.current || wanted.current === null) return
    isAsking.current = true
    for (let of: string | null = null; wanted.current !== null && of !== wanted.current;) {
      of = wanted.current
      setAnswer({ of, reply: await api.searchPast(JSON.parse(of) as Question) })
    }
    isAsking.current = false
  }, [])
  const again = useCallback(() => void ask(), [ask])

  useEffect(() => {
    wanted.current = key
    again()
  }, [again, key])

  const more = async () => {
    const next = answer?.reply.ok === true ? answer.reply.value.next : null
    if (answer === null || next === null) return
    const page = await api.searchPast({ ...(JSON.parse(answer.of) as Question), before: next })
    setAnswer((now) =>
      now?.of === answer.of ? { of: now.of, reply: joined(now.reply, page) } : now,
    )
  }

  return {
    reply: answer?.reply ?? null,
    isCurrent: answer !== null && answer.of === key,
    more: () => void more(),
    again,
  }
}
