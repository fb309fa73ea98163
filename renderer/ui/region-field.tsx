// Chooses 省 / 盟市 / 旗县. Typing part of a name, its 拼音 or initials finds it: 新城, tumote, xcq; Enter takes the first.
import { Cascader } from 'antd'
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { useFieldIds } from './field'
import { HOHHOT, loadAreas, regionOf, regionText, type AreaNode, type Region } from './region'
import { useReadings } from './readings'
import { findRegions, regionEntries, type RegionEntry } from './region-search'
import styles from './region-field.module.css'

export interface RegionFieldProps {
  readonly value: Region | null
  readonly onChange: (region: Region) => void
  /** A 盟市 alone is enough: for a unit of the prefecture itself. */
  readonly countyOptional?: boolean
  /** The room's own region: its province is not written out. */
  readonly home?: Region
  readonly label?: string
  readonly disabled?: boolean
  readonly faulty?: boolean | undefined
}

const codesOf = (region: Region): string[] =>
  [region.province.code, region.prefecture.code, region.county?.code].filter(
    (code) => code !== undefined,
  )

function useAreas(): readonly AreaNode[] | null {
  const [areas, setAreas] = useState<readonly AreaNode[] | null>(null)
  useEffect(() => {
    let there = true
    void loadAreas().then((loaded) => there && setAreas(loaded))
    return () => {
      there = false
    }
  }, [])
  return areas
}

/** What fits the query, the likeliest first; a 盟市 by itself only where it may be chosen. */
function useFoundRegions(
  areas: readonly AreaNode[] | null,
  query: string,
  { home, countyOptional }: { readonly home: Region; readonly countyOptional: boolean },
): readonly RegionEntry[] {
  const readingsOf = useReadings()
  const isSought = query !== ''
  const entries = useMemo(
    () => (areas === null || !isSought ? [] : regionEntries(areas, readingsOf)),
    [areas, isSought, readingsOf],
  )
  return useMemo(
    () => findRegions(entries, query, { home, countyOptional }),
    [entries, query, home, countyOptional],
  )
}

const lastCode = (path: readonly { readonly code: string }[]): string => path.at(-1)?.code ?? ''

/** One of the list that the arrow keys chose: Enter takes that one, as it always does. */
const hasMarked = (): boolean =>
  document.querySelector(`.${styles.searching} .ant-cascader-menu-item-active`) !== null

export function RegionField(props: RegionFieldProps) {
  const {
    value,
    onChange,
    countyOptional = false,
    home = HOHHOT,
    label,
    faulty,
    disabled = false,
  } = props
  const areas = useAreas()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const found = useFoundRegions(areas, query, { home, countyOptional })
  const ranks = useMemo(
    () => new Map(found.map(({ codes }, rank) => [codes[codes.length - 1], rank])),
    [found],
  )
  const choose = (codes: readonly string[]) => {
    const region = areas === null ? null : regionOf(areas, codes)
    if (region !== null && (countyOptional || region.county !== null)) onChange(region)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const first = found[0]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (first === undefined || hasMarked()) return
    event.preventDefault()
    choose(first.codes)
    setOpen(false)
  }
  return (
    <Cascader<AreaNode>
      {...useFieldIds(label, faulty)}
      className={styles.region ?? ''}
      options={areas === null ? [] : [...areas]}
      fieldNames={{ label: 'name', value: 'code', children: 'children' }}
      value={value === null ? [] : codesOf(value)}
      loading={areas === null}
      disabled={disabled}
      allowClear={false}
      changeOnSelect={countyOptional}
      open={open}
      onOpenChange={setOpen}
      onKeyDown={onKeyDown}
      {...(query === '' ? {} : { classNames: { popup: { root: styles.searching ?? '' } } })}
      notFoundContent="没有找到，换个字或拼音首字母试试"
      showSearch={{
        onSearch: setQuery,
        filter: (_query, path) => ranks.has(lastCode(path)),
        sort: (a, b) => (ranks.get(lastCode(a)) ?? 0) - (ranks.get(lastCode(b)) ?? 0),
      }}
      placeholder="省 / 盟市 / 旗县"
      displayRender={() => (value === null ? '' : regionText(value, home))}
      onChange={(codes) => choose(codes.map(String))}
    />
  )
}
