// Names as they are kept, whatever a keyboard made of them.

/** `巴特尔•其其格` and `巴特尔.其其格` are written with the dot of GB 18030, U+00B7, like everybody else of that name. */
export const withPlainDots = (name: string): string =>
  name.replace(/(?<=\p{Script=Han}) ?[•‧∙⋅・･·．.] ?(?=\p{Script=Han})/gu, '·')
