// 事后补充: what was added to a shift after it was frozen, apart from what it wrote itself.
import type { Shift } from '../shift/record'
import type { DeskState } from '../state'
import { markup, type Markup } from './markup'
import { lines, mark, minuteOf, personName, row, table, timeOn } from './words'

export const additions = (state: DeskState, shift: Shift): Markup | null =>
  shift.additions.length === 0
    ? null
    : markup`<h2>事后补充（${shift.name}）</h2>${table(
        [{ head: '发生时间', width: 24 }, { head: '补充内容' }, { head: '补充人', width: 32 }],
        shift.additions.map((addition) =>
          row(
            addition.text.length,
            markup`<td class="mid">${timeOn(
              shift.date,
              addition.at,
            )}<div>${mark('事后补充')}</div></td><td>${lines(
              addition.text,
              `原因：${addition.reason}`,
            )}</td><td class="name">${personName(
              state,
              addition.by,
            )}<div class="note">${minuteOf(addition.recordedAt)}</div></td>`,
          ),
        ),
      )}`
