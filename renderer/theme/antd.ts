// Says the tokens in the words of Ant Design. No shadows, no gradients, small corners.
import { theme, type ThemeConfig } from 'antd'
import { colours, fonts, frame, layers, motion, radius, type Scheme } from './tokens'

const NO_SHADOW = 'none'
const seconds = (ms: number) => `${ms / 1000}s`

/** The Ant Design theme of one scheme. */
export function antdTheme(scheme: Scheme): ThemeConfig {
  const c = colours[scheme]
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: c.action,
      colorInfo: c.action,
      colorLink: c.action,
      colorError: c.late,
      colorWarning: c.soon,
      colorSuccess: c.safe,
      colorTextBase: c.ink,
      colorBgBase: c.panel,
      colorBgLayout: c.page,
      colorBgContainer: c.panel,
      colorBgElevated: c.panel,
      colorText: c.ink,
      colorTextSecondary: c.muted,
      colorTextTertiary: c.muted,
      colorTextPlaceholder: c.muted,
      colorTextDescription: c.muted,
      colorTextDisabled: c.muted,
      colorIcon: c.muted,
      colorTextLightSolid: c.onAction,
      colorBorder: c.edge,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorBgMask: c.veil,
      colorErrorText: c.late,
      colorWarningText: c.soon,
      controlItemBgActive: c.actionSoft,
      controlItemBgHover: c.sunken,
      fontFamily: fonts.text,
      fontSize: 14,
      borderRadius: radius.control,
      borderRadiusLG: radius.card,
      borderRadiusSM: radius.tag,
      controlHeight: frame.control,
      boxShadow: NO_SHADOW,
      boxShadowSecondary: NO_SHADOW,
      boxShadowTertiary: NO_SHADOW,
      zIndexPopupBase: layers.dialog,
      motionDurationFast: seconds(motion.fast),
      motionDurationMid: seconds(motion.fast),
      motionDurationSlow: seconds(motion.arrive),
    },
    components: {
      Modal: { titleFontSize: 16 },
      Input: {
        activeShadow: NO_SHADOW,
        errorActiveShadow: NO_SHADOW,
        warningActiveShadow: NO_SHADOW,
      },
      InputNumber: {
        activeShadow: NO_SHADOW,
        errorActiveShadow: NO_SHADOW,
        warningActiveShadow: NO_SHADOW,
      },
      DatePicker: {
        activeShadow: NO_SHADOW,
        errorActiveShadow: NO_SHADOW,
        warningActiveShadow: NO_SHADOW,
      },
      Select: { activeOutlineColor: 'transparent', optionSelectedBg: c.actionSoft },
      Cascader: { optionSelectedBg: c.actionSoft, controlWidth: 240, dropdownHeight: 280 },
      Button: {
        primaryShadow: NO_SHADOW,
        defaultShadow: NO_SHADOW,
        dangerShadow: NO_SHADOW,
        fontWeight: 500,
      },
    },
  }
}
