// 设置: the unit, its documents, its people, its shifts, its clocks, the screen, the data.
import { create } from 'zustand'
import { useEffect } from 'react'
import { goBack, useRoute } from '../route'
import { DeskLayout } from '../layout/desk-layout'
import { useKey } from '../ui'
import { DataTab } from './data-tab'
import { LevelsTab } from './levels-tab'
import { OpinionTab } from './opinion-tab'
import { PeopleImport } from './people-import'
import { PeopleTab } from './people-tab'
import { ShiftTab } from './shift/shift-tab'
import { RulesTab } from './rules-tab'
import { ScreenTab } from './screen-tab'
import { Tabs } from './tabs'
import { TemplatePreview } from './template-preview'
import { TemplateTab } from './template-tab'
import { UnitTab } from './unit-tab'

const TABS = [
  { key: 'unit', label: '单位与报送对象' },
  { key: 'template', label: '公文格式' },
  { key: 'people', label: '人员' },
  { key: 'shifts', label: '班次' },
  { key: 'rules', label: '时限规则' },
  { key: 'levels', label: '定级标准' },
  { key: 'opinion', label: '舆情' },
  { key: 'screen', label: '显示与声音' },
  { key: 'data', label: '数据' },
] as const

type Tab = (typeof TABS)[number]['key']

/** Outlives a lock of the screen: whoever comes back finds the tab open that they left. */
const useTab = create<{ readonly tab: Tab; readonly importing: boolean }>(() => ({
  tab: 'unit',
  importing: false,
}))

const PANELS: Readonly<Record<Tab, () => React.ReactNode>> = {
  unit: UnitTab,
  template: TemplateTab,
  people: () => <PeopleTab onImport={() => useTab.setState({ importing: true })} />,
  shifts: ShiftTab,
  rules: RulesTab,
  levels: LevelsTab,
  opinion: OpinionTab,
  screen: ScreenTab,
  data: DataTab,
}

export function SettingsPage() {
  const tab = useTab((store) => store.tab)
  const importing = useTab((store) => store.importing)
  const asked = useRoute(({ route }) => (route.kind === 'settings' ? route.tab : undefined))
  useEffect(() => {
    if (asked !== undefined) useTab.setState({ tab: asked })
  }, [asked])
  const Panel = PANELS[tab]
  useKey('Esc', goBack, { enabled: !importing })
  if (importing) return <PeopleImport onClose={() => useTab.setState({ importing: false })} />
  return (
    <DeskLayout asideKind="desk" aside={tab === 'template' ? <TemplatePreview /> : undefined}>
      <Tabs
        label="设置"
        tabs={TABS}
        current={tab}
        onChange={(next) => useTab.setState({ tab: next })}
      >
        <Panel />
      </Tabs>
    </DeskLayout>
  )
}
