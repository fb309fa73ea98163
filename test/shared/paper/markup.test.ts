// Nothing that a person typed becomes markup or style.
import { describe, expect, test } from 'vitest'
import { cssString, markup } from '../../../shared/paper/markup'

describe('what is put into markup', () => {
  test('is escaped, in text and in attributes', () => {
    const name = `<script>alert("1")</script> & 'x'`
    expect(markup`<td title="${name}">${name}</td>`.markup).toBe(
      '<td title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</td>',
    )
  })

  test('stays as it is only when it is markup itself, alone or in a list', () => {
    expect(markup`<ul>${['a<b', 'c'].map((text) => markup`<li>${text}</li>`)}</ul>`.markup).toBe(
      '<ul><li>a&lt;b</li><li>c</li></ul>',
    )
  })

  test('is left out when there is nothing to say', () => {
    expect(markup`${null}${false}${''}${0}`.markup).toBe('0')
  })

  test('keeps rare characters and loses what no document may carry', () => {
    expect(markup`${'昇镕玥喆𠮷\u0000\u0007\ud800 换\n行'}`.markup).toBe('昇镕玥喆𠮷 换\n行')
  })
})

describe('a string in a style', () => {
  test('can end neither the string nor the style', () => {
    const written = cssString(`办公室"; } </style><script>\\a\n`)
    expect(written.slice(1, -1)).not.toMatch(/["'<>;{}/\n]/)
    expect(written).toBe(
      '"办公室\\22 \\3b \\20 \\7d \\20 \\3c \\2f style\\3e \\3c script\\3e \\5c a\\a "',
    )
  })
})
