// 20:55: everything else there is to see: the list, the settings, the manual, the desk by night.
import type { Stage } from './stage'

const TABS = ['单位与报送对象', '公文格式', '人员', '班次', '时限规则', '显示', '数据']

export async function lookRound({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, page, see } = hands
  await until('20:55')
  await key('Alt+2')
  await see('保合少镇面铺窑村草原火情')
  await shoot('incident-list')
  await key('Alt+3')
  await see('同文同时')
  await shoot('deliveries')
  await key('Alt+6')
  await shoot('roster-this-evening')
  await key('Alt+7')
  await shoot('contacts')
  await key('Alt+4')
  await key('Alt+q')
  await shoot('roll-calls')
  await key('Alt+w')
  await shoot('nil-reports')
  await key('Alt+8')
  for (const [index, tab] of TABS.entries()) {
    await page.getByRole('tab', { name: tab }).click()
    await shoot(`settings-${index + 1}`)
  }
  await key('Alt+9')
  await shoot('manual')
  await page.emulateMedia({ colorScheme: 'dark' })
  await key('Alt+2')
  await page.getByText('保合少镇面铺窑村草原火情').first().click()
  await shoot('incident-by-night')
  await page.emulateMedia({ colorScheme: null })
  tell('翻看事件、设置和使用说明')
}
