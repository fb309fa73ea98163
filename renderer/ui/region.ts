// 省 / 盟市 / 旗县 as three levels of names. The list is a maintained data package and large, so it
// is loaded only where a region is chosen.

export interface Area {
  /** Six digits, GB/T 2260. */
  readonly code: string
  readonly name: string
}

export interface Region {
  readonly province: Area
  readonly prefecture: Area
  /** Null while not chosen, and for a unit of the prefecture itself. */
  readonly county: Area | null
}

/** The preset of a new room; its county is still to be chosen. */
export const HOHHOT: Region = {
  province: { code: '150000', name: '内蒙古自治区' },
  prefecture: { code: '150100', name: '呼和浩特市' },
  county: null,
}

export interface AreaNode extends Area {
  // The cascade takes its options as mutable, though nobody changes them.
  readonly children: AreaNode[]
}

type Names = Readonly<Record<string, string>>
export interface AreaLists {
  readonly province_list: Names
  readonly city_list: Names
  readonly county_list: Names
}

function grouped(names: Names, digits: number): ReadonlyMap<string, readonly Area[]> {
  const groups = new Map<string, Area[]>()
  for (const [code, name] of Object.entries(names)) {
    const parent = code.slice(0, digits)
    groups.set(parent, [...(groups.get(parent) ?? []), { code, name }])
  }
  return groups
}

/** The lists as a tree, in the order of their codes. */
export function areaTree(lists: AreaLists): readonly AreaNode[] {
  const cities = grouped(lists.city_list, 2)
  const counties = grouped(lists.county_list, 4)
  return Object.entries(lists.province_list).map(([code, name]) => ({
    code,
    name,
    children: (cities.get(code.slice(0, 2)) ?? []).map((city) => ({
      ...city,
      children: (counties.get(city.code.slice(0, 4)) ?? []).map((county) => ({
        ...county,
        children: [],
      })),
    })),
  }))
}

let tree: Promise<readonly AreaNode[]> | null = null

/** All of China, loaded once. */
export const loadAreas = (): Promise<readonly AreaNode[]> =>
  (tree ??= import('@vant/area-data').then(({ areaList }) => areaTree(areaList)))

/** The region that codes name, or null when they do not reach the prefecture. */
export function regionOf(areas: readonly AreaNode[], codes: readonly string[]): Region | null {
  const province = areas.find((area) => area.code === codes[0])
  const prefecture = province?.children.find((area) => area.code === codes[1])
  if (province === undefined || prefecture === undefined) return null
  const county = prefecture.children.find((area) => area.code === codes[2])
  const plain = ({ code, name }: Area): Area => ({ code, name })
  return {
    province: plain(province),
    prefecture: plain(prefecture),
    county: county === undefined ? null : plain(county),
  }
}

/** `呼和浩特市 / 新城区`; with its province where that is not the room's own. */
export const regionText = (region: Region, home?: Region): string =>
  [
    home?.province.code === region.province.code ? null : region.province.name,
    region.prefecture.name,
    region.county?.name,
  ]
    .filter(Boolean)
    .join(' / ')
