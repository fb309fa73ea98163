export { chapters } from './chapters'
export { Manual, type ManualProps } from './manual'
