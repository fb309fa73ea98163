// What fits the words that are typed, from everywhere, in one list.
import { useMemo } from 'react'
import { useReadings } from '../ui/readings'
import { usePlaces } from '../layout/places'
import { reachText } from '../past/past-list'
import { useFound } from '../past/use-found'
import { useDesk } from '../use-desk'
import { liveFind, opinionFind, pastFind, spotFinds, type Find } from './finds'
import { liveFinds, liveOpinions, numberIn } from './live'

/** More than can be seen at once without scrolling says nothing more: another word does. */
const MOST = 30

export interface Finds {
  readonly finds: readonly Find[]
  /** What is not in the list yet, and why. */
  readonly note: string | null
}

export function useFinds(words: string): Finds {
  const { incidents, people, opinion } = useDesk()
  const readingsOf = useReadings()
  const places = usePlaces()
  const asked = words.trim()
  const number = numberIn(asked)
  const exact = useFound(number === null ? null : { number })
  const past = useFound(asked === '' ? null : { words: asked })

  const near = useMemo(() => {
    const live = liveFinds({ incidents, people }, asked, readingsOf)
    const isNumber = (serial: number) => serial === number
    return {
      first: live.filter(({ serial }) => isNumber(serial)).map(liveFind),
      others: live.filter(({ serial }) => !isNumber(serial)).map(liveFind),
    }
  }, [incidents, people, asked, number, readingsOf])

  const opinions = useMemo(
    () => liveOpinions({ opinion, people }, asked, readingsOf).map(opinionFind),
    [opinion, people, asked, readingsOf],
  )

  const spots = spotFinds(
    places.map(({ label, keyName, onGo }) => ({ label, keyName, open: onGo })),
    asked,
    readingsOf,
  )
  const isAtHand = (id: string) => incidents[id] !== undefined
  const shown = new Set([...near.first, ...near.others].map(({ key }) => key))
  const hitsOf = ({ reply, isCurrent }: typeof past) =>
    (isCurrent && reply?.ok === true ? reply.value.hits : [])
      // The incident itself stands in the list already.
      .filter(
        ({ kind, incident }) => kind !== 'incident' || !shown.has(`live ${incident?.incidentId}`),
      )
      .map((hit) => pastFind(hit, isAtHand))
  const all = [
    ...near.first,
    ...hitsOf(exact),
    ...spots,
    ...near.others,
    ...opinions,
    ...hitsOf(past),
  ]
  const once = [...new Map(all.map((find) => [find.key, find])).values()]
  const reply = past.isCurrent ? past.reply : null
  return {
    finds: once.slice(0, MOST),
    note:
      asked === ''
        ? null
        : reply === null
          ? '正在查历年记录…'
          : reply.ok
            ? reachText(reply.value.reach)
            : null,
  }
}
