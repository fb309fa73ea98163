// Whose document it is, and how they word it: what stands on every document of the unit alike.
import { fill, fillKnown, type Values } from '../fill'
import type { Template } from '../template/record'
import type { Person } from '../person/record'
import type { Side, Unit } from '../unit/record'
import type { Document } from './record'

export interface Letterhead {
  readonly unit: Unit
  readonly template: Template
}

/** 主送 those above, 抄送 those beside: all get the same text (N8). With nobody above, all are 主送. */
function addressees({ recipients }: Unit): { to: string[]; copies: string[] } {
  const named = (side: Side) =>
    recipients.filter((one) => one.active && one.side === side).map(({ name }) => name)
  const above = named('above')
  return above.length > 0
    ? { to: above, copies: named('beside') }
    : { to: named('beside'), copies: [] }
}

const ofUnit = ({ name, issuer }: Unit): Values => ({ 单位: name, 报头: issuer })

/** GB/T 9704-2012 §10.1: a low head bears the name alone, without 文件. */
function issuerOf({ unit, template }: Letterhead): string {
  const named = fill(template.issuer, ofUnit(unit))
  return template.layout === 'brief' ? named.replace(/(.)文件$/u, '$1') : named
}

type Heads = Pick<
  Document,
  'issuer' | 'salutation' | 'copies' | 'signature' | 'printedBy' | 'seal' | 'layout'
>

export function headed({ unit, template }: Letterhead): Heads {
  const { to, copies } = addressees(unit)
  const named = { 主送: to.join('、'), 抄送: copies.join('、') }
  const signature = fill(template.signature, ofUnit(unit))
  const printedBy = fill(template.imprintOffice, ofUnit(unit))
  return {
    issuer: issuerOf({ unit, template }),
    salutation: `${fill(template.addressing.to, named)}：`,
    copies: fill(template.addressing.copies, named),
    signature,
    // What most documents have alike is not said, and a code on paper stays small.
    ...(printedBy === signature ? {} : { printedBy }),
    ...(template.seal === 'none' ? { seal: template.seal } : {}),
    ...(template.layout === 'brief' ? { layout: template.layout } : {}),
  }
}

/** `联系人：张磊，电话：0471-4606123`; empty for nobody. */
export const contactLine = (
  { unit, template }: Letterhead,
  person: Pick<Person, 'name' | 'phone'> | undefined,
): string =>
  fillKnown(template.contact, {
    姓名: person?.name ?? '',
    电话: person?.phone ?? '',
    值班电话: unit.phone,
    值班传真: unit.fax,
  })
