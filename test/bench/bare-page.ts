/** As little as a page can be that paints something. */
export const BARE_PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>值班台</title><p>值班台</p>'
