// A template as a file, from one room to another. What cannot be read is refused with the place and the
// reason; nothing is taken from it in part.
import { err, type Result } from '../result'
import { jsonFaultAt, placeText } from './json'
import { parseTemplate, type TemplateFault } from './parse'
import { isKnownVersion, upcastData, versionAfter } from '../upcast'
import type { Template } from './record'
import { templateFileUpcasts } from './upcasts'

export const TEMPLATE_FORMAT = 'duty-desk-template'
const VERSION = versionAfter(templateFileUpcasts)

/** In characters: many times what a template takes. */
export const LONGEST_TEMPLATE = 64 * 1024

export const templateFile = (template: Template): string =>
  `${JSON.stringify({ format: TEMPLATE_FORMAT, version: VERSION, template }, null, 2)}\n`

/** Nothing is left, or only the beginning of a text. */
const isCutOff = (rest: string): boolean => /^(?:"[^"\n]*)?$/.test(rest.trimEnd())

const whole = (reason: string): Result<never, readonly TemplateFault[]> =>
  err([{ path: '', at: 0, reason }])

export function readTemplateFile(file: string): Result<Template, readonly TemplateFault[]> {
  // Editors of Windows begin a file with a mark that JSON does not know.
  const text = file.replace(/^\ufeff/, '')
  if (text.length > LONGEST_TEMPLATE)
    return whole(`文件太大（${Math.ceil(text.length / 1024)} KB），不是公文格式文件`)
  const at = jsonFaultAt(text)
  if (at !== null)
    return whole(
      `${placeText(text, at)}：${isCutOff(text.slice(at)) ? '文件到这里断了，不完整' : '写法不对，读不下去'}`,
    )
  const value: unknown = JSON.parse(text)
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  if (format !== TEMPLATE_FORMAT) return whole('不是值班台导出的公文格式文件')
  if (typeof version === 'number' && version > VERSION)
    return whole(`由更新版本的值班台导出（第 ${version} 版），本版本读不了`)
  if (!isKnownVersion(templateFileUpcasts, version)) return whole('没有写明版本，或版本不对')
  const { template } = upcastData(templateFileUpcasts, version, value) as Record<string, unknown>
  return template === undefined ? whole('缺少“template”这一项') : parseTemplate(template)
}
