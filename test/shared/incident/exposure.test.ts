// N6: it must never happen that the media know before the place itself has reported.
import { describe, expect, it } from 'vitest'
import { exposedBeforeReport } from '../../../shared/incident/times'
import { aDesk, anIncident, at } from '../../support/builders'

const exposed = (moment: string, outlet = '某网站') => {
  const desk = aDesk()
  desk.open(anIncident())
  desk
    .at('13:40')
    .tell({ type: 'recordMediaExposure', incidentId: desk.id, at: at(moment), outlet })
  return desk
}

describe('exposure in the media', () => {
  it('before any word of ours is flagged at once', () => {
    expect(exposedBeforeReport(exposed('13:15').incident())).toBe(true)
  })

  it('before our first word upwards is flagged, whether that was a call or the 首报', () => {
    const called = exposed('13:15')
    called.phone({ at: at('13:16'), lateReason: '' })
    expect(exposedBeforeReport(called.incident())).toBe(true)
    const written = exposed('13:15')
    written.send('initial', { at: '13:14' })
    expect(exposedBeforeReport(written.incident())).toBe(false)
  })

  it('after it is not; nor does the call that brought the news count as ours', () => {
    const desk = exposed('13:18')
    desk.phone({ at: at('13:17') })
    expect(exposedBeforeReport(desk.incident())).toBe(false)
    expect(exposedBeforeReport(exposed('13:12').incident())).toBe(true)
  })

  it('is the first one: a later outlet does not hide it, an earlier one takes its place', () => {
    const desk = exposed('13:15')
    desk.phone({ at: at('13:17') })
    desk.tell({ type: 'recordMediaExposure', incidentId: desk.id, at: at('13:30'), outlet: '某报' })
    expect(exposedBeforeReport(desk.incident())).toBe(true)
    desk.tell({
      type: 'recordMediaExposure',
      incidentId: desk.id,
      at: at('13:12'),
      outlet: '某微博',
    })
    expect(desk.incident().mediaExposure).toEqual({ at: at('13:12'), outlet: '某微博' })
  })

  it('neither before the occurrence nor in the future', () => {
    const desk = exposed('13:15')
    const record = (moment: string) =>
      desk.refused({
        type: 'recordMediaExposure',
        incidentId: desk.id,
        at: at(moment),
        outlet: '某报',
      })
    expect(record('13:01')).toBe('beforeOccurred')
    expect(record('13:42')).toBe('inFuture')
  })
})
