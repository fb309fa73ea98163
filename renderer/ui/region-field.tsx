// Chooses 省 / 盟市 / 旗县. Typing part of a name finds it: 新城, 土默特, 锡林.
import { Cascader } from 'antd'
import { useEffect, useState } from 'react'
import { useFieldIds } from './field'
import { HOHHOT, loadAreas, regionOf, regionText, type AreaNode, type Region } from './region'
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
  const choose = (codes: readonly string[]) => {
    const region = areas === null ? null : regionOf(areas, codes)
    if (region !== null && (countyOptional || region.county !== null)) onChange(region)
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
      showSearch
      placeholder="省 / 盟市 / 旗县"
      displayRender={() => (value === null ? '' : regionText(value, home))}
      onChange={(codes) => choose(codes.map(String))}
    />
  )
}
