export { Clock, Frame, type FrameProps, type StatusItem } from './frame'
export { Foot, type FootProps } from './foot'
export type { NavItem } from './navigation'
